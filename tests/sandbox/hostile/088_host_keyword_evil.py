# host/api: a keyword argument whose __str__ swallows the stop
class E:
    def __str__(self):
        while True:
            try:
                while True:
                    pass
            except BaseException:
                pass
llm_query(E())
