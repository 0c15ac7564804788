# pieces/set: letters a set of the letters of a long text
x='ab'*14_000_000
for i in range(10):
    set(x)
