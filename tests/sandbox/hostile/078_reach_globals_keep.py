# escape/name: write a guard's name through a kept copy of globals
g = globals()
g['_stop_'] = False
g['__builtins__'] = None
locals()['_halt_'] = print
while True:
    pass
