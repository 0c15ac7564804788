# pieces/dealloc: millions of lists are let go at once [may finish]
x=[[i] for i in range(3_000_000)]
x=None
x=[[i] for i in range(3_000_000)]
