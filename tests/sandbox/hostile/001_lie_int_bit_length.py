# escape/lying-subclass: an int that hides its size from the power guard
class I(int):
    def bit_length(self):
        return 0
print(I(10) ** I(10**9) > 0)
