# pieces/count: letters Counter walks a long text in one call
from collections import Counter
c=Counter('ab'*14_000_000)
c=Counter('ab'*14_000_000)
