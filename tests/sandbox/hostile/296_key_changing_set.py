# key: a list with a hash, grown after it was put into a set
class H(list):
    def __hash__(self):
        return 1
p, q = H(), H()
s, t = {p}, {q}
def bomb():
    a = [0]
    for _ in range(60):
        a = [a, a]
    return a
p.append(bomb()); q.append(bomb())
print(s & t)
