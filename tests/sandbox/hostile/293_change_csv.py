# change: a __repr__ in a row of a CSV file
import csv, io
a = [0]
for _ in range(60):
    a = [a, a]
class O:
    def __repr__(self):
        x.append(a)
        return "o"
x = []
csv.writer(io.StringIO()).writerow([[O(), x], x])
raise ValueError
