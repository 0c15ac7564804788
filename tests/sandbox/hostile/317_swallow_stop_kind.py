# swallow: a class derived from what ends a block
try:
    while True:
        pass
except BaseException as e:
    S = type(e)
    class T(S):
        pass
    while True:
        try:
            raise T()
        except BaseException:
            pass
