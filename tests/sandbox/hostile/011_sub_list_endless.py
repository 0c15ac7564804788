# memory: list subclass filled through super().__init__
import itertools
class L(list):
    def __init__(self):
        super().__init__(itertools.count())
print(len(L()))
