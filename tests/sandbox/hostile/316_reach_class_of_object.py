# reach: a class derived from an object
class O:
    def __init__(self, *a):
        print(a)
class A(O()):
    pass
print("PWNED")
