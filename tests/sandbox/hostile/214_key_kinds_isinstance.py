# key/kinds: isinstance isinstance() with a shared structure of kinds
a=(int,)
for i in range(60): a=(a,a)
isinstance('x',a)
