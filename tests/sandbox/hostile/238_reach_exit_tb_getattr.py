# reach/exit_tb_getattr: exit tb getattr
class A:
    def __enter__(self): return self
    def __exit__(self,t,v,tb):
        print('PWNED', getattr(tb,'tb_'+'frame'))
        return True
with A(): 1/0
1/0
