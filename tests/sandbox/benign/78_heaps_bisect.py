
import heapq, bisect
h = []
for p, t in [(5, "e"), (1, "a"), (3, "c"), (2, "b")]:
    heapq.heappush(h, (p, t))
print([heapq.heappop(h) for _ in range(len(h))])
x = [9, 4, 7, 1, 8]; heapq.heapify(x); print(x, heapq.nlargest(2, x), heapq.nsmallest(2, x, key=lambda v: -v), heapq.heappushpop(x, 0), heapq.heapreplace(x, 5), x)
print(list(heapq.merge([1, 4], [2, 3])), bisect.bisect_left([1, 2, 2, 3], 2), bisect.bisect([1, 2, 2, 3], 2))
s = []
for v in [3, 1, 2]: bisect.insort(s, v)
print(s, bisect.bisect_right([(1, "a"), (2, "b")], (1, "z")), bisect.bisect_left([{"k": 1}, {"k": 3}], 2, key=lambda d: d["k"]))
graph = {"A": {"B": 1, "C": 4}, "B": {"C": 2, "D": 5}, "C": {"D": 1}, "D": {}}
def dijkstra(g, s):
    dist = {n: float("inf") for n in g}; dist[s] = 0; q = [(0, s)]
    while q:
        d, u = heapq.heappop(q)
        if d > dist[u]: continue
        for v, w in g[u].items():
            if (nd := d + w) < dist[v]:
                dist[v] = nd; heapq.heappush(q, (nd, v))
    return dist
print(dijkstra(graph, "A"))
import random
random.seed(1)
vals = [((i * 7919) % 1009, i) for i in range(2000)]
h = list(vals); heapq.heapify(h); print([heapq.heappop(h) for _ in range(2000)] == sorted(vals))
