# heap: a heap whose items were not pushed
import heapq
def bomb():
    a = [0]
    for _ in range(60):
        a = [a, a]
    return a
h = [[0], bomb(), bomb()]
heapq.heappop(h)
