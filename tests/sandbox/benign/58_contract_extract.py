import re, json
from datetime import datetime, timedelta
from collections import defaultdict
doc = """AGREEMENT No. 17/2024
between ACME GmbH ("Supplier") and Beta S.A. ("Customer")
Art. 1 Definitions
1.1 "Goods" means the items in Annex A.
1.2 "Price" means EUR 12.500,00 plus VAT (19 %).
Art. 2 Delivery
2.1 The Supplier shall deliver by 15.03.2024. Late fee: 0,5% per day, max. 5%.
2.2 The Customer shall pay within 30 days (see Art. 1.2).
Art. 3 Term
3.1 This Agreement starts on 01.01.2024 and ends on 31/12/2026.
"""
money = [float(m.replace(".", "").replace(",", ".")) for m in re.findall(r"EUR\s([\d.]+,\d{2})", doc)]
dates = sorted(datetime.strptime("-".join(g), "%d-%m-%Y").date() for g in re.findall(r"(\d{2})[./](\d{2})[./](\d{4})", doc))
print(money, [d.isoformat() for d in dates], (dates[-1] - dates[0]).days)
arts, cur = defaultdict(dict), None
for n, line in enumerate(doc.splitlines(), start=1):
    if m := re.match(r"Art\. (\d+) (.+)", line): cur = m[1]; arts[cur]["title"] = m[2]
    elif cur and (m := re.match(rf"{cur}\.(\d+)\s+(.*)", line)): arts[cur].setdefault("clauses", {})[f"{cur}.{m[1]}"] = {"text": m[2], "line": n}
print(json.dumps(arts, indent=1)[:220])
parties = dict(re.findall(r'(\w+ (?:GmbH|S\.A\.)) \("(\w+)"\)', doc)); print(parties, {v: k for k, v in parties.items()})
duties = [(c, w) for a in arts.values() for c, d in a.get("clauses", {}).items() for w in re.findall(r"The (\w+) shall (\w+)", d["text"])]
print(duties, re.findall(r"see Art\. ([\d.]+\d)", doc), [f"{float(p.replace(',', '.')):.1f}%" for p in re.findall(r"(\d+(?:,\d+)?)\s?%", doc)])
due = dates[1] + timedelta(days=30); print(due, due.strftime("%A"), due > dates[0], f"{due:%Y/%m}")
