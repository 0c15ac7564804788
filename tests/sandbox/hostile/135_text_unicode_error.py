# text/unicode: error a UnicodeError's reason becomes a shared structure
a=[1]
for i in range(60):
    a=[a,a]
try:
    'é'.encode('ascii')
except UnicodeEncodeError as e:
    e.reason=a
    print(e)
