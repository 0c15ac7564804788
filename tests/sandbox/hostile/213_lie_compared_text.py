# lie/compared: text a text hides its length from difflib
import difflib
class S(str):
    def __len__(self): return 1
x=difflib.SequenceMatcher(None,S('ab'*14_000_000),'b')
