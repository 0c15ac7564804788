# cpu: searching from the end for a long text [may finish]
a = 'a' * 10**7
print(a.rfind('b' + 'a' * 10**6))
