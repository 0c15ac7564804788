# cpu: an __eq__ that swallows the stop inside list.index
class A:
    def __eq__(self, o):
        while True:
            try:
                while True:
                    pass
            except BaseException:
                pass
print([1, 2].index(A()))
