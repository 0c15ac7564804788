# hash: whole numbers that share a hash, in a set
k=[i*(2**61-1) for i in range(1,400001)]
print(len(k))
s=set(k)
print("PWNED")
