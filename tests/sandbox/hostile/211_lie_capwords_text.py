# lie/capwords: text a text hides its length from capwords()
import string
class S(str):
    def __len__(self): return 1
x=string.capwords(S('a '*14_000_000))
