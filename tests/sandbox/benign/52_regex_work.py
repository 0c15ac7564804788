import re
text = """Invoice INV-2024-001 dated 2024-03-15: total EUR 1,234.50
Invoice INV-2024-002 dated 15 April 2024: total EUR 99.00 (paid)
Contact: anna.b@example.org, +49 (0)30 123-456; see https://x.org/a?b=1#c."""
for m in re.finditer(r"INV-(?P<year>\d{4})-(?P<no>\d+)", text):
    print(m.group(), m["year"], m.groupdict(), m.span("no"), m.start(), m.lastgroup)
print(re.findall(r"EUR ([\d,]+\.\d{2})", text))
print([float(x.replace(",", "")) for x in re.findall(r"EUR ([\d,]+\.\d{2})", text)])
print(re.sub(r"(\w+)@(\w+)", r"\2 at \1", text).split("\n")[2])
print(re.sub(r"\d+", lambda m: f"<{int(m.group()) * 2}>", "a1b22c"), re.subn("a", "b", "banana"))
print(re.split(r"[;,:]\s*", "a; b,c:d"), re.split(r"(\d)", "a1b2"))
p = re.compile(r"""
    (?P<day>\d{1,2})\s+      # day
    (?P<month>[A-Z][a-z]+)\s+
    (?P<y>\d{4})""", re.X)
m = p.search(text)
print(m and m.groups(), p.pattern[:10].strip(), p.groups, p.groupindex["y"])
print(bool(re.match(r"invoice", text, re.I)), re.fullmatch(r"\w+", "abc d"), re.escape("a.b*c"))
print(re.findall(r"^(\w+)", text, flags=re.MULTILINE), re.findall(r"(?<=EUR )\d", text), re.findall(r"\bto\w*", text))
print(re.match(r"(a)?(b)?", "b").groups(), re.match(r"(a)?b", "b").group(1), re.search("x", text))
try:
    re.compile("(unclosed")
except re.error as e:
    print("re.error", e)
m = re.search(r"(\d+)-(\d+)", "10-20")
a, b = map(int, m.groups())
print(a + b, m.expand(r"\2-\1"), m.string[m.end():], m.regs if False else "")
print(re.findall(r"(\w)(\d)?", "a1b"), re.findall("", "ab"), re.sub("x*", "-", "abc"))
print(re.search(r"(?i)TOTAL", text).group(), re.findall(r"[^\W\d_]+", "ab_1 cä"))
