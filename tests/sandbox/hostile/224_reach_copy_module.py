# reach/copy: module a copied module cannot be changed
import copy, json
j=copy.deepcopy(json)
j.dumps=1
print('PWNED')
