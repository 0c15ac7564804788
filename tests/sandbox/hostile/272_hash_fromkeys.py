# hash: a dictionary from keys that share a hash
k=[i*(2**61-1) for i in range(1,300001)]
s=dict.fromkeys(k)
