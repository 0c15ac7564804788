# host/api: an argument whose __str__ never returns
class E:
    def __str__(self):
        while True:
            pass
llm_query(E())
