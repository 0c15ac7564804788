# text/file: error an OSError shows its file name, a shared structure
a=[1]
for i in range(60):
    a=[a,a]
print(OSError(1,'x',a))
