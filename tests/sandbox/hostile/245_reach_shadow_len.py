# reach/shadow: len means something else inside a function
def f():
    len = lambda x: 0
    x = 'a'
    while True:
        x = x + x
    return len
f()
