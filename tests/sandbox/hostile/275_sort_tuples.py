# sort: tuples of long numbers
a=2**190000+2**50
b=a+1
x=[(a,),(b,)]*90000
y=sorted(x)
