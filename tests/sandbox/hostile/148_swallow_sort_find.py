# swallow/sort: find a text's own method is the key of sorted(), without a guard of its own
big='x'*28_000_000
sorted(['ab']*40000,key=big.find)
