# cpu: rpartition with a long separator [may finish]
a = 'a' * 10**7
print(len(a.rpartition('b' + 'a' * 10**6)))
