
text = """1. Term. This lease begins on 1 March 2024 and ends on 28 February 2026.
2. Rent. The monthly rent is EUR 1,450.00.
3. Deposit. EUR 2,900.00, returned within 30 days.
4. Notice. Three months in writing."""
import re
from collections import Counter
clauses = {}
for line in text.splitlines():
    if not (m := re.match(r"(\d+)\.\s+(\w+)\.\s+(.*)", line)): continue
    no, title, body = m.groups()
    clauses[title.lower()] = {"no": int(no), "body": body, "words": len(body.split()), "money": [float(x.replace(",", "")) for x in re.findall(r"EUR ([\d,]+\.\d{2})", body)]}
for k, v in clauses.items(): print(f"{k:<8} {v['no']:>2} {v['words']:>3} {v['money']}")
tot = sum(sum(v["money"]) for v in clauses.values()); print(f"{tot:,.2f}")
words = Counter(w.lower().strip(".,") for w in text.split() if w[0].isalpha()); print(words.most_common(3))
i = text.find("rent"); print(text[max(0, i - 10):i + 20].replace("\n", " "))
windows = [text[j:j + 50] for j in range(0, len(text), 40)]; print(len(windows), windows[0][-5:], windows[-1][:5])
print([s.strip() for s in re.split(r"(?<=[.!?])\s+", text) if "EUR" in s])
idx = {}
for n, w in enumerate(text.lower().split()): idx.setdefault(w, []).append(n)
print({k: v for k, v in idx.items() if len(v) > 1})
lines = text.split("\n"); print("\n".join(f"{n}: {l[:20]}..." for n, l in enumerate(lines, 1) if "in" in l and len(l) > 20))
best = max(lines, key=lambda l: sum(c.isdigit() for c in l)); print(best[:12], lines.index(best))
out = ""
for l in lines: out += l[0] + "-"
out += "end"; print(out)
t = ()
t += (1,); t = t + (2,); print(t, [1] + [2], "a" + "b" + str(3), [0] * 3)
