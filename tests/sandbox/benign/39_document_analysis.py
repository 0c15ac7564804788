import re
from collections import Counter, defaultdict
context = """# Title
Intro text with alpha and beta.

## 1. Scope
The Supplier shall deliver. The Supplier must pay EUR 500 within 30 days.
- item one
- item two

## 2. Term
This Agreement ends on 31 December 2025. Alpha again, alpha!
| a | b |
|---|---|
| 1 | 2 |
"""
sections, current = {}, None
for line in context.splitlines():
    m = re.match(r"^(#+)\s+(.*)$", line)
    if m:
        current = m.group(2).strip(); sections[current] = []
    elif current and line.strip():
        sections[current].append(line.strip())
for k, v in sections.items():
    print(f"{k:<10} {len(v):>2} lines, {sum(len(s.split()) for s in v):>3} words")
obligations = [s.strip() for s in re.split(r"(?<=[.!?])\s+", context.replace("\n", " ")) if re.search(r"\b(shall|must)\b", s)]
print(obligations)
words = re.findall(r"[a-z]+", context.lower()); stop = {"the", "and", "a", "on", "with"}
print(Counter(w for w in words if w not in stop and len(w) > 3).most_common(4))
idx = defaultdict(set)
for n, line in enumerate(context.split("\n"), 1):
    for w in re.findall(r"\w+", line.lower()): idx[w].add(n)
print(sorted(idx["alpha"]), sorted(idx["supplier"]))
table = [[c.strip() for c in l.strip("|").split("|")] for l in context.splitlines() if l.startswith("|") and "---" not in l]
print(table, [dict(zip(table[0], r)) for r in table[1:]])
chunks = [context[i:i + 80] for i in range(0, len(context), 60)]
print(len(chunks), chunks[1][:20].replace("\n", "/"), max(chunks, key=len) == chunks[0])
def kwic(word, width=12):
    for m in re.finditer(re.escape(word), context, re.IGNORECASE):
        s, e = m.span()
        yield f"...{context[max(0, s - width):e + width]}...".replace("\n", " ")
print(*kwic("alpha"), sep="\n")
