# escape/format: super().format in a str subclass
class S(str):
    def go(self):
        return super().format(1)
print('PWNED' + S('{0.__class__.__mro__}').go())
