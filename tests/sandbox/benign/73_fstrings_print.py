
x, name, pi = 42, "ab", 3.14159
print(f"{x=} {name!r} {pi:.2f} {x:>6}|{x:<6}|{x:^6}|{x:06d} {x:,} {x:#x} {x:b} {1234567.891:,.2f} {0.256:.1%} {name:>{x//4}}")
print(*[1, 2, 3], sep=", ", end="!\n")
print("a", "b", sep="")
print("{:<10}|{:>8.2f}|{name}".format("left", 2.5, name="n"), "%-5s|%05.1f|%d%%" % ("a", 2.25, 50))
print("{0[k]} {1.real}".format({"k": 1}, 5), "{!r:>8}".format("x"))
print(f"{'nested ' + f'{x}'} {[i for i in range(3)]} {{}} {x!s:>5}")
print(f"{x:{'>'}{8}}", f"{True}", f"{None}", f"{pi!r:.4}")
print("abc".center(11, "*"), "a,b,,c".split(","), "  x ".strip(), "aXbX".rsplit("X", 1), "abc".partition("b"))
print("title case".title(), "ABC".lower(), "abc".upper(), "aBc".swapcase(), "hello world".capitalize(), "x".isalpha())
print("a\tb".expandtabs(4), "line1\nline2".splitlines(), "abc".find("z"), "banana".count("an"), "abc".startswith(("a", "b")))
print("-".join(map(str, range(5))), "abc"[::-1], "abcdef"[1:-1:2], "x" * 3 + "y", "a" in "cat", "ß".casefold(), "7".zfill(3))
print("a-b_c".translate(str.maketrans({"-": " ", "_": None})), "hello".replace("l", "L", 1), "test.py".removesuffix(".py"))
