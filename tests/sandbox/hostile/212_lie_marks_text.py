# lie/marks: text a text hides its marks from normalize()
import unicodedata
class S(str):
    def __len__(self): return 1
    def isascii(self): return True
    def __iter__(self): return iter('')
x=unicodedata.normalize('NFD',S('\u0315'*300000+'\u0300'*300000))
