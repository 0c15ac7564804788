print(type(1), type('') is str, isinstance(True, int), type([]) == list, issubclass(bool, int), str, int | None if False else '')
