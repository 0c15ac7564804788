# slow/counter: texts two equal long texts are counted again and again
from collections import Counter
n=28_000_000
a='a'*n+'b'
b='a'*n+'b'
print(len(Counter([a,b]*400_000)))
