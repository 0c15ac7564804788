# memory: list of the characters of a long text
print(len(list('\u4e2d\u6587' * 20000000)))
