# bigint: sum of very many large numbers
x = 1 << 199000
while True:
    sum([x] * 10**6)
