# slow/textwrap: wrap() splits a long text by a pattern in one call
import textwrap
x='a-'*2_400_000
while True:
    textwrap.wrap(x)
