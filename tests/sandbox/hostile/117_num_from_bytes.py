# bigint: from_bytes of many bytes through an instance
x = (0).from_bytes(bytes(40000000), 'big')
print(x // 3)
