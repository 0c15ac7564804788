# key/dict: growth a dictionary grows without an end
d={}
for i in range(10**9):
    d[i]=str(i)
