# slow/member: text a long text is looked for among its like
n=28_000_000
a='a'*n+'b'
b='a'*n+'c'
l=[b]*5_000_000
print(a in l)
