# lie/buffer: text a text hides its length from StringIO
import io
class S(str):
    def __len__(self): return 0
s=io.StringIO()
x=S('x'*20_000_000)
for i in range(100): s.write(x)
y=s.getvalue()
