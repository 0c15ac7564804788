# key/heap: heavy a heap of shared structures
import heapq
h=[]
def mk():
    a=[1]
    for i in range(20):
        a=[a,a]
    return a
for i in range(100):
    heapq.heappush(h,[mk(),i])
while h:
    heapq.heappop(h)
