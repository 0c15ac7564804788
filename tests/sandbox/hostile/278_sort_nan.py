# sort: a NaN hides the largest number
a=2**190000
b=a+1
x=[float("nan")]+[a,b]*2000000
y=sorted(x[:190000])
