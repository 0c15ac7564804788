# key/bisect: key the key function of insort() gives shared structures
import bisect
a=[1]
b=[1]
for i in range(60):
    a=[a,a]
    b=[b,b]
it=iter([a,b]*10)
bisect.insort([1],2,key=lambda v: next(it))
