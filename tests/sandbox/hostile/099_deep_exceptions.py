# native-crash: exceptions nested in their arguments
e = ValueError()
for i in range(10**6):
    e = ValueError(e)
print(repr(e))
