# row: loops that are left before they turn
t = "a" * 30_000_000
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
while 1:
    x = "aaaab" in t
    break
