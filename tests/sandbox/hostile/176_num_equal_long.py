# num/equal: long lists of one long number are compared
a=(1<<199_000)+1
b=(1<<199_000)+1
print([a]*5_000_000==[b]*5_000_000)
