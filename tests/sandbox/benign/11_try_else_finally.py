try:
    [][0]
except (KeyError, IndexError) as e:
    print(type(e).__name__, e)
else:
    print('no')
finally:
    print('f')
