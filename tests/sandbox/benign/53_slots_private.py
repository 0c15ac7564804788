class Node:
    __slots__ = ("_value", "next")
    def __init__(self, value, next=None):
        self._value = value
        self.next = next
    def __repr__(self):
        return f"Node({self._value!r})"
n = Node(1, Node(2))
print(n, n.next, n.next.next)
try:
    n.other = 1
except AttributeError as e:
    print("no", type(e).__name__)
