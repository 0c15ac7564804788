# host/api: read an attribute of a host function's result
r = llm_query_batched(['a'])
print('PWNED', r.append.__self__)
