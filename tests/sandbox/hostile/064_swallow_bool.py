# cpu: __bool__ that never returns inside any()
class A:
    def __bool__(self):
        while True:
            try:
                while True:
                    pass
            except BaseException:
                pass
print(any([A()]))
