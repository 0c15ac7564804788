# memory: a long text between very many short ones
print(len(('x' * 10**6).join(['a'] * 5000)))
