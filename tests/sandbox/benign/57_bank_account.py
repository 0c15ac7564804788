class InsufficientFunds(Exception):
    def __init__(self, need, have):
        self.need, self.have = need, have
        super().__init__(f"need {need:.2f}, have {have:.2f}")
class Account:
    _count = 0
    def __init__(self, owner, balance=0.0):
        self.owner = owner
        self._balance = balance
        self.__history = []
        Account._count += 1
    @property
    def balance(self): return self._balance
    @balance.setter
    def balance(self, value):
        if value < 0: raise InsufficientFunds(-value, self._balance)
        self.__history.append((self._balance, value))
        self._balance = value
    @balance.deleter
    def balance(self): self._balance = 0
    def history(self): return list(self.__history)
    @classmethod
    def count(cls): return cls._count
    def __iadd__(self, x): self.balance += x; return self
a = Account("Ann", 10)
a.balance += 5
a += 20
try:
    a.balance -= 100
except InsufficientFunds as e:
    print(type(e).__name__, e, e.need, e.have)
del a.balance
print(a.balance, a.history(), Account.count(), Account._count)
