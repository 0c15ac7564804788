# reach/getattr_kind: getattr kind
print('PWNED' if getattr(str,'_real',None) else 1)
print(str._real)
