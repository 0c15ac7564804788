# slow/sort: texts tuples of equal long texts are sorted
n=28_000_000
a='a'*n+'b'
b='a'*n+'b'
print(len(sorted([(a,1),(b,1)]*40_000)))
