# text/bytes: repr a long bytes value inside an f-string
x=bytes(28_000_000)
y=[f'{x}' for i in range(10)]
