# compare: shared tuples of long numbers
a=2**190000+1
b=2**190000+1
x=[(a,a)]*1_000_000
y=[(b,b)]*1_000_000
print(x==y)
