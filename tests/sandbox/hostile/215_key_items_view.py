# key/items: view the pairs of a dictionary have one place in memory
a=[1]
for i in range(60): a=[a,a]
d={0:1,1:1,2:1,3:a,4:1}
print(d.items())
