# pieces/maketrans: maketrans() of two long texts
x='a'*28_000_000
while True:
    str.maketrans(x,x)
