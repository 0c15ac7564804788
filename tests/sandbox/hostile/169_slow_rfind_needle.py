# slow/rfind: needle rfind() compares at every place
x='a'*14_000_000
while True:
    x.rfind('b'+'a'*60)
