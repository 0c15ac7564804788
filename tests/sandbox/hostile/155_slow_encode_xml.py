# slow/encode: xml encode() writes references for every letter
x='é'*28_000_000
y=[x.encode('ascii','xmlcharrefreplace') for i in range(10)]
