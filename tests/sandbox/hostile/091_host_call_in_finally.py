# late-code: call a host helper after the stop
try:
    while True:
        pass
finally:
    llm_query('late')
    print('PWNED')
