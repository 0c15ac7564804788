import io
buf = io.StringIO()
print("a", 1, sep="-", file=buf)
print("b", end="", file=buf)
buf.seek(0)
print(buf.read().split("\n"))
with io.StringIO("x\ny\n") as f:
    for line in f:
        print(line.rstrip())
