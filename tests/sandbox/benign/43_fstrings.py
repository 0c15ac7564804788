x, name, pi, big = 42, "Ada", 3.14159265, 1234567.891
items = {"k": [1, 2]}
print(f"{x:05d}|{x:>6}|{x:<6}|{x:^6}|{x:+}|{x:x}|{x:#b}|{x:,}|{big:,.2f}|{big:e}|{pi:.3f}|{0.256:.1%}")
print(f"{name!r:>10}|{name:*^9}|{name[:2]}|{name.upper()}|{items['k'][1]}|{items!s}|{len(name)}|{'yes' if x > 3 else 'no'}")
w, p = 10, 2
print(f"{pi:{w}.{p}f}|{name:{'>'}{w}}|{x=}|{name=!s}|{pi=:.2f}|{{literal}}|{x + 1 = }")
print("%d %s %5.2f %-5s| %05d %x %% %c %r" % (x, name, pi, "ab", 7, 255, "z", [1]), "%(a)s-%(b)03d" % {"a": 1, "b": 2}, "%s" % "one", "%s" % (1,), "%s" % [1, 2], "%.3s|%5s|%-5s|" % ("abcdef", "x", "y"))
print("{} {1} {name}".format if False else "{0} {1} {0} {k!r:>5} {d[a]} {l[0]} {o.real}".format(1, 2, k="v", d={"a": 3}, l=[9], o=5), "{:>{w}}|{:.{p}f}".format("a", 2.0, w=4, p=1), "{:,}".format(10**9), "{{}}".format(), "{a}".format_map({"a": 1}))
for row in [("alpha", 1, 2.5), ("b", 22, 33.333)]:
    print("{:<10}{:>5}{:>8.2f}".format(*row), f"{row[0]:<10}|{row[1]:>5}|{row[2]:>8.2f}")
print(f"{'a' 'b'}", f"{x!r}", f"{None}", f"{True:d}", f"{1e10:g}", f"{12345.678:10.1f}", f'{"nested"}', f"{[i*i for i in range(3)]}", f"{ {'a': 1}['a'] }", f"{(lambda v: v*2)(4)}")
print(f"{-5 // 2} {-5 % 3} {7 / 2} {2 ** -1} {1_000:_} {0xff} {1j * 1j} {round(2.5)} {round(2.675, 2)} {divmod(7, 2)}")
