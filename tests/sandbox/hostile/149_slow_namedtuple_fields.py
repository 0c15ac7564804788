# slow/namedtuple: fields a named tuple with very many fields
from collections import namedtuple
namedtuple('X',['a%d'%i for i in range(200000)])
