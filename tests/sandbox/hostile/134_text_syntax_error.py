# text/syntax: error a SyntaxError's message becomes a shared structure
a=[1]
for i in range(60):
    a=[a,a]
e=SyntaxError('x')
e.msg=a
print(e)
