# slow/set: texts two equal long texts go into a set again and again
n=28_000_000
a='a'*n+'b'
b='a'*n+'b'
print(len(set([a,b]*400_000)))
