# change: an exception whose property grows what is being printed [may finish]
class E(Exception):
    @property
    def filename(self):
        a = [0]
        for _ in range(60):
            a = [a, a]
        x.append(a)
        return None
x = []
root = [x, E()]
print(len(repr(root)))
