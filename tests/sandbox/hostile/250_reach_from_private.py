# reach/from_private: from private
from json import _default_encoder
print('PWNED')
