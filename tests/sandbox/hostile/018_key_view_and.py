# native-hang: a dictionary view hashes the right side of &
t = ()
for i in range(60):
    t = (t, t)
print({}.keys() & [t])
