# lie/list: arguments a list that walks forever is handed over with a star
class L(list):
    def __iter__(self):
        while True: yield 1
print(*L())
