# text/ascii: growth ascii() makes ten letters of one
x='😀'*4_000_000
y=[ascii(x) for i in range(100)]
