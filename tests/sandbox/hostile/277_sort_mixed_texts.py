# sort: long texts, and bytes at the end
s="a"*10_000_000
x=[s+"a",s+"b"]*90000+[b"x"]
y=sorted(x)
