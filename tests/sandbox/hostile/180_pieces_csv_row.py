# pieces/csv: row one row of CSV with millions of cells
import csv
x=next(csv.reader(['a,'*14_000_000]))
