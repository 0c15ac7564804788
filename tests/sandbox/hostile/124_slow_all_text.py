# slow/all: text all() over a long text in one call
b='a'*28_000_000
while True:
    all(b)
