# cpu: strip with a long set of characters
print(len(('a' * 10**7).strip('b' * 10**7 + 'a')))
