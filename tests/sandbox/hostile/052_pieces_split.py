# memory: split into very many pieces
print(len(('ab,' * 16000000).split(',')))
