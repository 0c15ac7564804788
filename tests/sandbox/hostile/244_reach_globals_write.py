# reach/globals_write: globals write
globals()['_stop_']=False
globals()['__builtins__']={}
while True: pass
