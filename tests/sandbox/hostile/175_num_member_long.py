# num/member: long a long number is looked for among its like
a=(1<<199_000)+1
b=(1<<199_000)+2
print(a in [b]*5_000_000)
