# sort: long numbers, and a text at the end
a=2**190000+2**50
b=a+1
x=[a,b]*90000+["x"]
y=sorted(x)
