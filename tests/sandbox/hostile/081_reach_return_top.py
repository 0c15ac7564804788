# escape/syntax: return at the top of a block
print('before')
return 5
