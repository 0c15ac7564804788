# cpu: __missing__ that swallows the stop
class D(dict):
    def __missing__(self, k):
        while True:
            try:
                while True:
                    pass
            finally:
                continue
print(D()[1])
