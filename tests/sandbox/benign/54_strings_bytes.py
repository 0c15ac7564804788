s = "  Hello, Wörld! Straße  "
print(s.strip().lower(), s.upper(), s.title(), s.swapcase(), s.casefold().strip(), s.strip().capitalize(), s.count("l"), s.find("W"), s.rfind("l"), s.index(","), s.startswith(("x", "  H")), s.endswith(" "))
t = str.maketrans({"a": "4", "e": None, "o": "00"}); print("papaya meow".translate(t), "abc".translate(str.maketrans("ab", "xy", "c")), "x".join("abc"), "a,b,,c".split(","), "a b  c".split(), "a-b-c".rsplit("-", 1), "k=v=w".partition("="), "k=v=w".rpartition("="))
print("line1\nline2\r\nline3".splitlines(), "abc".center(9, "*"), "7".zfill(3), "a\tb".expandtabs(4), "prefix_x".removeprefix("prefix_"), "x.txt".removesuffix(".txt"), "ab".ljust(4) + "|", "ab".rjust(4), "aXbX".replace("X", "-", 1))
print("abc".isalpha(), "12".isdigit(), "a1".isalnum(), " ".isspace(), "Ab".istitle(), "ab".islower(), "½".isnumeric(), "a_b".isidentifier(), "abc" < "abd", "a" * 3, "b" in "abc", "abc"[::-1], "abc"[1:], "abc"[-1], ord("a"), chr(8364), ascii("é"), repr("a'b\n"))
b = "héllo".encode("utf-8"); print(b, len(b), b.decode(), b[0], b[:2], bytes([65, 66]), b"ab" + b"c", b"a,b".split(b","), b.hex(), bytes.fromhex("4142"), "é".encode("latin-1"), b"abc".upper(), list(b"ab"), b"x".join([b"1", b"2"]), int.from_bytes(b"\x01\x00", "big"), (258).to_bytes(2, "little"))
try:
    b"\xff".decode("utf-8")
except UnicodeDecodeError as e:
    print("decode error", e.start, e.reason)
print(b"\xff".decode("utf-8", errors="replace"), "é".encode("ascii", "ignore"), "%s" % b"x", str(b"x"), str(b"x", "ascii"), int("0x1f", 16), int("-12"), float("1e3"), bool(""), str(1.0), hex(255), bin(5), oct(8), complex(1, 2), abs(-3), sum([0.1] * 3), round(1.005, 2), 10 // 3, -7 // 2, 2 ** 100, 1 / 3, 1e308 * 10, float("nan") != float("nan"))
import unicodedata
print(unicodedata.normalize("NFKD", "é").encode("ascii", "ignore"), unicodedata.category("A"), unicodedata.name("é"))
