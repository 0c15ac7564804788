# hash: a set updated with keys that share a hash
k=[i*(2**61-1) for i in range(1,300001)]
s=set()
s.update(k)
