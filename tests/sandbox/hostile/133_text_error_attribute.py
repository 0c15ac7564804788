# text/error: attribute an OSError's attribute becomes a shared structure
a=[1]
for i in range(60):
    a=[a,a]
e=OSError(1,'x')
e.strerror=a
print(e)
