# lie/codec: name a name of a codec says another when asked
class E(str):
    def lower(self): return 'utf-8'
x='a'.encode(E('idna'))
print('PWNED')
