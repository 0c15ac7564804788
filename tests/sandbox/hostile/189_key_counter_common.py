# key/counter: common most_common() compares shared structures
from collections import Counter
x=[1]
y=[1]
for i in range(60): x=[x,x]; y=[y,y]
print(Counter({'a':x,'b':y}).most_common())
