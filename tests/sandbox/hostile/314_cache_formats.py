# cache: long patterns of % that would be kept for ever
for i in range(12):
    ("%s" + "x"*28_000_000 + str(i)) % 1
raise ValueError
