# lie/template: text a text hides its length from string.Template
import string
class S(str):
    def __len__(self): return 1
    def count(self,x): return 0
x=string.Template(S('$a'*9_000_000)).substitute(a=S('x'*1000))
