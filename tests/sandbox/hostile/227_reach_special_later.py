# reach/special: later a special method set after the class was made
class A: pass
A.__repr__='x'.lower
