# cpu: a property that swallows the stop inside hasattr
class A:
    @property
    def x(self):
        while True:
            try:
                while True:
                    pass
            except BaseException:
                pass
print(hasattr(A(), 'x'))
