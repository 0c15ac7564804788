# hash: complex numbers that share a hash
k=[complex(-1000003*b,b) for b in range(300000)]
print(len(set(map(hash,k))))
s=set(k)
