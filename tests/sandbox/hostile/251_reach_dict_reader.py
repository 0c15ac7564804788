# reach/dict_reader: dict reader
import csv
r=csv.DictReader(['a'])
r.fieldnames=['PWNED']
print(r.fieldnames)
