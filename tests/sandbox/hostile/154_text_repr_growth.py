# text/repr: growth repr() makes four letters of one
x='\x00'*28_000_000
y=[repr(x) for i in range(10)]
