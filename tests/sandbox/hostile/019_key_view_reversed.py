# native-hang: a dictionary view on the right side of - hashes the left side
t = ()
for i in range(60):
    t = (t, t)
print([t] - {}.keys())
