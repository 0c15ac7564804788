import textwrap, difflib, string, statistics, heapq, bisect, math, random, json, operator
print(textwrap.fill("The quick brown fox jumps over the lazy dog " * 3, width=40, initial_indent="* ", subsequent_indent="  "))
print(textwrap.dedent("""
    a
      b
    """).strip(), textwrap.shorten("many words in here for you", 15, placeholder="..."), textwrap.wrap("aaa bbb ccc", 7), textwrap.indent("a\nb", "> "))
print(difflib.get_close_matches("appel", ["ape", "apple", "peach"]), round(difflib.SequenceMatcher(None, "abcd", "bcde").ratio(), 3))
print("\n".join(difflib.unified_diff("a b c".split(), "a x c".split(), lineterm="", n=0)))
for op in difflib.SequenceMatcher(a="abxcd", b="abcd").get_opcodes(): print(op)
print(list(difflib.ndiff(["a"], ["b"])), string.ascii_lowercase[:3], string.Template("$a and ${b}").substitute(a=1, b=2), string.capwords("hello world"))
data = [2, 4, 4, 5, 7, 9]
print(statistics.mean(data), statistics.median(data), statistics.mode(data), round(statistics.stdev(data), 3), statistics.quantiles(data, n=4), statistics.fmean(data), statistics.multimode("aabb"))
h = [5, 1, 3]; heapq.heapify(h); heapq.heappush(h, 0); print(heapq.heappop(h), heapq.nlargest(2, h), heapq.nsmallest(2, [("b", 2), ("a", 9)], key=lambda t: t[1]), list(heapq.merge([1, 4], [2, 3])))
l = [1, 3, 5]; bisect.insort(l, 4); print(l, bisect.bisect_left(l, 3), bisect.bisect(l, 3), bisect.bisect_right([1, 1, 2], 1))
print(math.sqrt(16), math.ceil(2.1), math.log2(8), math.gcd(12, 18), math.lcm(4, 6), math.factorial(5), math.comb(5, 2), math.isclose(0.1 + 0.2, 0.3), math.prod([1, 2, 3]), math.hypot(3, 4), math.inf, math.floor(-1.5), math.fsum([.1] * 10), math.pi)
random.seed(42); print(random.randint(1, 100), random.choice("abc"), random.sample(range(100), 3), round(random.random(), 6), random.sample(range(10_000_000), 2))
x = list(range(5)); random.shuffle(x); print(x, random.uniform(1, 1), random.Random(7).randint(1, 9))
s = json.dumps({"b": [1, None, True, 2.5], "a": "é\n"}, indent=2, sort_keys=True, ensure_ascii=False); print(s, json.loads(s) == {"b": [1, None, True, 2.5], "a": "é\n"})
try:
    json.loads("{bad}")
except json.JSONDecodeError as e:
    print("bad json", e.pos, e.msg, e.lineno)
print(json.dumps([(1, 2), {"k": 1}]), json.dumps("x", separators=(",", ":")), json.loads("[1.5, 1e3, -0]"), json.dumps({1: 2, None: 3}), json.dumps({"s": {1}}, default=list))
print(sorted([{"n": 2}, {"n": 1}], key=operator.itemgetter("n")), operator.add(1, 2), list(map(operator.itemgetter(1, 0), ["ab", "cd"])))
