from datetime import datetime, date, timedelta, time, timezone
import datetime as dt
d = date(2024, 2, 28)
print(d + timedelta(days=2), (date(2024, 12, 25) - d).days, d.strftime("%d.%m.%Y %A"), d.isoformat(), d.weekday(), d.isocalendar()[1])
t = datetime.strptime("2024-03-15 14:30", "%Y-%m-%d %H:%M")
print(t, t.date(), t.time(), t.replace(hour=0), f"{t:%b %d, %Y}", t.timestamp() > 0, t.year, t.month)
print(timedelta(hours=30), str(timedelta(seconds=3661)), timedelta(days=1).total_seconds(), timedelta(1) / 2, timedelta(5) // timedelta(2))
print(sorted([date(2024, 5, 1), date(2023, 1, 1)]), max(d, date(2025, 1, 1)), d == date(2024, 2, 28), d < date(2030, 1, 1))
try:
    datetime.strptime("31.02.2024", "%d.%m.%Y")
except ValueError as e:
    print("ValueError", e)
print(date.fromisoformat("2024-01-31"), datetime(2024, 1, 1, tzinfo=timezone.utc).isoformat(), datetime.combine(d, time(9, 5)))
print(repr(d), repr(timedelta(1, 5)), dt.date(2020, 1, 1).toordinal(), isinstance(t, date), type(d).__name__, date.min)
dates = ["2024-03-01", "2023-12-24", "2024-01-15"]
print(sorted(dates, key=lambda s: datetime.strptime(s, "%Y-%m-%d")), {datetime.strptime(s, "%Y-%m-%d").strftime("%Y-%m") for s in dates} == {"2024-03", "2023-12", "2024-01"})
