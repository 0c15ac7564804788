# lie/unpack: text a text hides its length from unpacking
class S(str):
    def __len__(self): return 1
x=S('a'*29_000_000)
l=[]
for i in range(9):
    *y,=x
    l.append(y)
