# slow/recasing: upper() of a long text beyond ASCII
x='é'*28_000_000
for i in range(20):
    y=x.upper()
