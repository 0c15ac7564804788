# lie/bytes: endless bytes() of an iterator without an end
bytes(iter(lambda:1,2))
