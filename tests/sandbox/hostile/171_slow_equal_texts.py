# slow/equal: texts lists of one long text are compared
n=28_000_000
a='a'*n+'b'
b='a'*n+'b'
print([a]*4_000_000==[b]*4_000_000)
