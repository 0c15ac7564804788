# text/raise: file error the error that ends the block shows a shared structure
a=(1,)
for i in range(60): a=(a,a)
raise OSError(1,'x',a)
