# native-hang: an items view hashes values of the right side
t = ()
for i in range(60):
    t = (t, t)
print({1: 2}.items() | [(1, t)])
