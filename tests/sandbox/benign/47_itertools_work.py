import itertools as it
from itertools import groupby, chain, product, combinations, permutations, islice, accumulate, zip_longest, takewhile, dropwhile, count, cycle, repeat, starmap, tee, compress, filterfalse, pairwise
import operator
data = [("a", 1), ("a", 2), ("b", 3)]
print([(k, [v for _, v in g]) for k, g in groupby(data, key=lambda t: t[0])])
print(list(chain([1], "ab", (2,))), list(chain.from_iterable([[1], [2, 3]])), list(product("ab", repeat=2))[:3], list(combinations(range(4), 2)))
print(list(permutations("abc", 2))[:3], list(islice(count(5, 2), 3)), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([3, 1, 4], max)))
print(list(zip_longest("ab", [1], fillvalue="-")), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])))
print(list(islice(cycle("ab"), 5)), list(repeat(0, 3)), list(starmap(pow, [(2, 3), (3, 2)])), list(compress("abc", [1, 0, 1])), list(filterfalse(str.isdigit, "a1b")))
a, b = tee([1, 2, 3]); print(list(a), list(b), list(pairwise("abc")), list(it.combinations_with_replacement("ab", 2)))
def chunks(seq, n):
    i = iter(seq)
    while part := list(islice(i, n)):
        yield part
print(list(chunks(range(7), 3)), sum(1 for _ in chunks("abcdef", 4)))
