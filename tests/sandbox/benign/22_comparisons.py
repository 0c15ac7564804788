print(1 < 2 < 3, 1 < 3 < 2, 1 in [1, 2] != False, [1, 2] == [1, 2.0], (1, 'a') < (1, 'b'), None is None, not 3)
