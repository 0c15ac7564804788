import csv, io, json, statistics
from collections import defaultdict, Counter
from itertools import groupby
from operator import itemgetter
raw = """region,product,units,price
north,apple,10,0.5
south,apple,7,0.55
north,pear,3,0.8
south,plum,,0.3
west,"kiwi, green",12,0.25
"""
rows = [{**r, "units": int(r["units"] or 0), "price": float(r["price"])} for r in csv.DictReader(io.StringIO(raw))]
for r in rows: r["total"] = round(r["units"] * r["price"], 2)
by = defaultdict(float)
for r in rows: by[r["region"]] += r["total"]
print(dict(by), max(by, key=by.get), sorted(by.items(), key=lambda kv: -kv[1]))
rows.sort(key=itemgetter("region", "product"))
for region, group in groupby(rows, key=itemgetter("region")):
    group = list(group)
    print(f"{region:<6}|{len(group):>2}|{sum(g['total'] for g in group):>7.2f}|{', '.join(g['product'] for g in group)}")
pivot = {p: {r: next((x["units"] for x in rows if x["product"] == p and x["region"] == r), 0) for r in ("north", "south", "west")} for p in sorted({x["product"] for x in rows})}
head = ["product", *next(iter(pivot.values()))]
print(" | ".join(f"{h:>12}" for h in head)); print("-+-".join("-" * 12 for _ in head))
for p, cells in pivot.items(): print(" | ".join([f"{p:>12}"] + [f"{v:>12}" for v in cells.values()]))
units = [r["units"] for r in rows]
q = statistics.quantiles(units, n=4, method="inclusive")
print(q, statistics.mean(units), statistics.median(units), [u for u in units if u > q[2]], Counter(u > 5 for u in units))
out = io.StringIO(); w = csv.writer(out, lineterminator="\n"); w.writerow(head); w.writerows([p, *c.values()] for p, c in pivot.items()); print(out.getvalue())
print(json.dumps(rows[0], sort_keys=True), json.loads(json.dumps(pivot)) == pivot, [json.loads(l)["a"] for l in '{"a": 1}\n{"a": [2]}'.splitlines()])
cols = list(zip(*[(r["region"], r["units"]) for r in rows])); print(cols, dict(zip(*cols)))
