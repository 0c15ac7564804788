# native-hang: fromkeys through an instance
t = ()
for i in range(60):
    t = (t, t)
print(len({}.fromkeys([t])))
