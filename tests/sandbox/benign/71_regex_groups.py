
import re
text = """Section 1. Rent is $1,200.50 due 2024-01-05.
Section 2. Deposit: $2,400 due 2024-02-01."""
pat = re.compile(r"(?P<cur>\$)(?P<amt>[\d,]+(?:\.\d{2})?) due (?P<date>\d{4}-\d{2}-\d{2})")
for m in re.finditer(pat, text):
    print(m.group("amt"), m["date"], m.groupdict(), m.span("amt"), m.start(), m.lastgroup)
print(pat.sub(lambda m: f"<{m['amt']}>", text))
print(re.split(r"(?m)^Section (\d+)\. ", text))
print(re.findall(r"(\w+) is|(\w+):", text), re.escape("a.b*c"))
print([m.group(0) for m in re.finditer(r"\b[A-Z]\w+", text)], re.sub(r"(\d{4})-(\d\d)-(\d\d)", r"\3/\2/\1", text))
print(re.fullmatch(r"[a-z]+", "abc") is not None, re.search("zzz", text), re.compile("a", re.I | re.M).flags)
if (m := re.search(r"Deposit: (\S+)", text)):
    print(m.group(1), m.string[:7], m.re.pattern)
print(re.subn("e", "E", text, count=3)[1])
