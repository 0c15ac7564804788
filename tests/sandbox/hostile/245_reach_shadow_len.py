# reach/shadow_len: shadow len
len=lambda x: 0
x='a'
while True: x=x+x
