# reach/pprint_stream: pprint stream
from pprint import pprint
class W:
    def write(self, x): print('PWNED')
pprint(1, stream=W())
