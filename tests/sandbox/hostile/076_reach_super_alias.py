# escape/super: keep a super object
class A:
    def go(self):
        s = super()
        return s
print('PWNED', A().go())
