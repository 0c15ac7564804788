class Animal:
    count = 0
    kinds = []
    def __init__(self, name, *, legs=4):
        self.name = name
        self.legs = legs
        Animal.count += 1
        type(self).kinds.append(type(self).__name__)
    def speak(self): return "..."
    @classmethod
    def make(cls, text): return cls(*text.split("|"))
    @staticmethod
    def valid(n): return n.isalpha()
    @property
    def title(self): return self.name.title()
    @title.setter
    def title(self, v): self.name = v.lower()
class Dog(Animal):
    def __init__(self, name, trick="sit", **k):
        super().__init__(name, **k)
        self.trick = trick
    def speak(self): return super().speak() + "woof"
class Mixin:
    def extra(self): return "extra " + self.name
class Puppy(Mixin, Dog):
    legs2 = 2
    def speak(self): return super(Puppy, self).speak().upper()
d = Dog.make("rex|roll")
d.title = "MAX"
p = Puppy("bo", legs=3)
print(d.title, d.trick, d.speak(), p.speak(), p.extra(), p.legs, Animal.count, Animal.kinds)
print(isinstance(p, Animal), issubclass(Puppy, Mixin), Dog.valid("ab1"), type(p).__name__, p.__class__.__name__)
print(hasattr(p, "trick"), getattr(p, "nope", "default"), [n for n in ("legs2", "zzz") if hasattr(Puppy, n)])
setattr(p, "dyn", 5); print(p.dyn); delattr(p, "dyn"); print(hasattr(p, "dyn"))
print(Animal.__doc__, Dog.__name__)
