# native-hang: csv writes a shared list as a cell
import csv, io
a = [1]
b = [1]
for i in range(60):
    a = [a, a]
    b = [b, b]
csv.writer(io.StringIO()).writerow([a])
