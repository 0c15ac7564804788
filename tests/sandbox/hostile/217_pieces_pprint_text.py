# pieces/pprint: text pformat() splits a long text by a pattern
from pprint import pformat
x=pformat('a '*14_000_000)
