# lie/length: arguments f(*x) believes the length that x claims [may finish]
class A:
    def __len__(self): return 3*10**8
    def __iter__(self): return iter([1])
print(*A())
