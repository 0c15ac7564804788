# native-hang: augmented assignment looks a shared tuple up
d = {}
t = ()
for i in range(60):
    t = (t, t)
d[t] += 1
