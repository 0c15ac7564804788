# text/percent: missing __missing__ answers % with a shared structure
a=[1]
for i in range(60):
    a=[a,a]
class M(dict):
    def __missing__(self,k): return a
print('%(x)s' % M())
