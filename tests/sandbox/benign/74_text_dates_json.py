
import textwrap, json, math, statistics
from datetime import datetime, timedelta, date
para = "The tenant shall pay rent monthly. " * 5
print(textwrap.fill(para, width=40)); print(textwrap.shorten(para, 30)); print(textwrap.indent("a\nb", "> ")); print(textwrap.dedent("  a\n  b"))
d = datetime.strptime("March 5, 2024", "%B %d, %Y")
print(d, d.date(), d.strftime("%d/%m/%y"), d + timedelta(days=30), (date(2024, 12, 25) - d.date()).days, d.isoformat(), d.weekday(), f"{d:%Y-%m}")
print(sorted([date(2024, 5, 1), date(2023, 1, 1)]), max(date(2020, 1, 1), date(2021, 1, 1)), timedelta(hours=5) * 2, timedelta(days=1).total_seconds())
data = {"name": "x", "vals": [1, 2.5, None, True], "nested": {"k": ["a"]}}
print(json.dumps(data, indent=2, sort_keys=True)); print(json.loads(json.dumps(data)) == data); print(json.dumps("é", ensure_ascii=False))
try:
    json.loads("{bad")
except json.JSONDecodeError as e:
    print("bad json", e.msg, e.pos)
v = [2, 4, 4, 4, 5, 5, 7, 9]
print(statistics.mean(v), statistics.median(v), statistics.mode(v), statistics.pstdev(v), round(statistics.stdev(v), 4), statistics.quantiles(v, n=4), statistics.mode(["a", "b", "a"]), statistics.multimode("aabb"))
print(math.sqrt(2), math.floor(2.7), math.ceil(2.1), math.isclose(0.1 + 0.2, 0.3), math.log10(1000), math.gcd(12, 18), math.factorial(5), math.comb(5, 2), math.inf, math.pi)
