# cpu: a key function that swallows the stop
def k(x):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
print(sorted([3, 1], key=k))
