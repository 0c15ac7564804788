# key: a list with a hash inside a tuple
class H(list):
    def __hash__(self):
        return 1
d = {(H(), 1): 1}
