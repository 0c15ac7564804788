# hash: operations on two sets whose keys share a hash
s=set()
u=set()
for i in range(1,6000):
 s.add(i*(2**61-1))
for i in range(8000,14000):
 u.add(i*(2**61-1))
x=s&u
x=s-u
x = s|u
