# hash: objects that all have one hash
class O:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o): return False
s = {O(i) for i in range(3000)}
t = {O(i) for i in range(3000)}
s & t
