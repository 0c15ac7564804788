# swallow/sort: count a text's own method is the key of sorted()
big='x'*28_000_000
sorted(['ab']*40000,key=big.count)
