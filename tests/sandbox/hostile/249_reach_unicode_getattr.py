# reach/unicode_getattr: unicode getattr
x=getattr(lambda:0,'__ｇlobals__')
print('PWNED')
