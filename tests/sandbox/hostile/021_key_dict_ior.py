# native-hang: |= of pairs hashes their keys
t = ()
for i in range(60):
    t = (t, t)
d = {}
d |= [(t, 1)]
print(len(d))
