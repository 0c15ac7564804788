# lie/printed: text a text hides its length from print()
class S(str):
    def __len__(self): return 0
x=S('x'*20_000_000)
class A:
    def __str__(self): return x
for i in range(10**9): print(A())
