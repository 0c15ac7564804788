from collections import deque, defaultdict
import heapq
edges = [("a", "b", 4), ("a", "c", 1), ("c", "b", 2), ("b", "d", 5), ("c", "d", 8), ("e", "f", 1)]
graph = defaultdict(dict)
for u, v, w in edges:
    graph[u][v] = w
    graph[v][u] = w
def dijkstra(src):
    dist = {src: 0}; prev = {}; todo = [(0, src)]
    while todo:
        d, u = heapq.heappop(todo)
        if d > dist.get(u, float("inf")): continue
        for v, w in sorted(graph[u].items()):
            if (nd := d + w) < dist.get(v, float("inf")):
                dist[v], prev[v] = nd, u
                heapq.heappush(todo, (nd, v))
    return dist, prev
dist, prev = dijkstra("a")
path, node = [], "d"
while node in prev: path.append(node); node = prev[node]
print(dist, "->".join([node, *reversed(path)]))
def components():
    seen, out = set(), []
    for s in sorted(graph):
        if s in seen: continue
        q, comp = deque([s]), set()
        while q:
            n = q.popleft()
            if n in comp: continue
            comp.add(n); q.extend(graph[n].keys() - comp)
        seen |= comp; out.append(sorted(comp))
    return out
print(components())
def topo(deps):
    order, state = [], {}
    def visit(n):
        if state.get(n) == 1: raise ValueError(f"cycle at {n}")
        if state.get(n) == 2: return
        state[n] = 1
        for m in deps.get(n, ()): visit(m)
        state[n] = 2; order.append(n)
    for n in deps: visit(n)
    return order
print(topo({"app": ["lib", "log"], "lib": ["core"], "log": ["core"]}))
try: topo({"x": ["y"], "y": ["x"]})
except ValueError as e: print(e)
