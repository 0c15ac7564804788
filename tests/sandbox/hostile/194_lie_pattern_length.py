# lie/pattern: length a text hides its length from the pattern's clock [may finish]
import re
class S(str):
    def __len__(self): return 0
re.match('(a+)+$',S('a'*40+'b'))
