# memory: splitlines into very many pieces
print(len(('ab\n' * 16000000).splitlines()))
