# text/percent: mapping an object answers % with a shared structure
a=[1]
for i in range(60):
    a=[a,a]
class M:
    def __getitem__(self,k): return a
print('%(x)s' % M())
