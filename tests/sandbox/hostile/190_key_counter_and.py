# key/counter: and Counters of shared structures are intersected
from collections import Counter
x=[1]
y=[1]
for i in range(60): x=[x,x]; y=[y,y]
print(Counter({'a':x})&Counter({'a':y}))
