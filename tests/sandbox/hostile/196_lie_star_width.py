# lie/star: width a number hides its size from a width in %
class I(int):
    def __gt__(s,o): return False
    def __lt__(s,o): return True
    def __le__(s,o): return True
    def __ge__(s,o): return False
    def __abs__(s): return 0
    def __mul__(s,o): return 0
    def __rmul__(s,o): return 0
    def __sub__(s,o): return 0
    def __rsub__(s,o): return 0
    def __eq__(s,o): return False
    def __hash__(s): return 0
    def __bool__(s): return True
    def __add__(s,o): return 0
    def bit_length(s): return 1
x='%*d' % (I(10**9), 1)
