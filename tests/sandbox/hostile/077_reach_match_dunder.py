# escape/match: a mapping pattern on a façade
import json
match json:
    case {'__dict__': d}:
        print('PWNED', d)
raise RuntimeError('nothing matched')
