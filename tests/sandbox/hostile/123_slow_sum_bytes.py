# slow/sum: bytes sum() over long bytes in one call
b=bytes(28_000_000)
while True:
    sum(b)
