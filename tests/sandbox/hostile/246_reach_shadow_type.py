# reach/shadow_type: shadow type
type=lambda x: int
x='ab'
print(x*10**9)
