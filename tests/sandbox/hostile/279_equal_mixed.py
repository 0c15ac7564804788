# compare: lists of long numbers with one text
a=2**190000+1
b=2**190000+1
x=[a]*4_000_000+["s"]
y=[b]*4_000_000+["s"]
print(x==y)
