# lie/list: text a text hides its length from list()
class S(str):
    def __len__(self): return 1
x=S('a'*29_000_000)
l=[list(x) for i in range(9)]
