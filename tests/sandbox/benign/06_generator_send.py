def g():
    x = yield 1
    try:
        yield x
    finally:
        print('end')
i = g()
print(next(i), i.send(5))
i.close()
