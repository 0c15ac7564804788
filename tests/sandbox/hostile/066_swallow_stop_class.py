# escape/exception: raise the stop's own class by hand
def f():
    while True:
        pass
try:
    f()
except BaseException as e:
    kind = type(e)
    raise kind
