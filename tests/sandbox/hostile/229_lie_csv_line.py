# lie/csv: line a line hides its length from csv
import csv
class S(str):
    def __len__(self): return 1
x=next(csv.reader([S('a,'*14_000_000)]))
