# escape/lying-subclass: replace on a str that counts wrongly
class S(str):
    def count(self, *a):
        return 0
print(str(S('a' * 10**6).replace('a', 'b' * 10**6))[:1])
