# hash: tuples that share a hash
k=[((i*(2**61-1)),) for i in range(1,400001)]
s=set(k)
