# native-hang: a host helper is given a shared list
a = [1]
b = [1]
for i in range(60):
    a = [a, a]
    b = [b, b]
print(llm_query(a))
raise RuntimeError('it came back')
