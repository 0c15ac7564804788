
import csv, io
data = "name,qty,price\napple,3,1.5\n\"pear, big\",2,0.75\n"
for row in csv.DictReader(io.StringIO(data)):
    print(row["name"], int(row["qty"]) * float(row["price"]), dict(row))
out = io.StringIO()
w = csv.writer(out); w.writerow(["a", 1, None, 2.5, "x,y"]); w.writerows([[1, 2], ["q\"t", True]])
print(out.getvalue())
dw = csv.DictWriter(out2 := io.StringIO(), fieldnames=["k", "v"]); dw.writeheader(); dw.writerow({"k": "a", "v": [1, 2]}); print(out2.getvalue())
print(list(csv.reader(["a;b", "c;d"], delimiter=";")))
buf = io.StringIO(); print("hello", 1, file=buf); buf.write("x"); print(repr(buf.getvalue())); buf.seek(0); print(buf.readline(), buf.read())
with io.StringIO("l1\nl2\n") as f:
    for line in f: print(line.rstrip())
