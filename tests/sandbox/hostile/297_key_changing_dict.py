# key: a list with a hash, grown after it became a key
class H(list):
    def __hash__(self):
        return 1
p, q = H(), H()
s, t = {p: 1}, {q: 1}
def bomb():
    a = [0]
    for _ in range(60):
        a = [a, a]
    return a
p.append(bomb()); q.append(bomb())
print(len({**s, **t}))
