# lie/wrap: text a text hides its length from textwrap
import textwrap
class S(str):
    def __len__(self): return 1
x=S('a '*14_000_000)
textwrap.wrap(x)
