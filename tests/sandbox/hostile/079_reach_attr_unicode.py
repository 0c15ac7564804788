# escape/getattr: a name that only normalises to a special one
print('PWNED', getattr((), '__ｃlass__'))
