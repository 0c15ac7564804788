# host/api: an endless generator of prompts
def g():
    while True:
        yield 'x'
llm_query_batched(g())
