# cpu: a union type nested without end
a = int
while True:
    a = a | str
