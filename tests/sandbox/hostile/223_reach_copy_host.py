# reach/copy: host a copied host function takes no attribute
import copy
f=copy.copy(llm_query)
f.x='PWNED'
print(f.x)
