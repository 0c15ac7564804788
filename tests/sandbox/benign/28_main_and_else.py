if __name__ == '__main__':
    print('main')
for i in range(2):
    pass
else:
    print('else', i)
while False:
    pass
else:
    print('w')
