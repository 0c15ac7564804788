# reach/fields_trick: fields trick
from dataclasses import dataclass
@dataclass
class A:
    __class__: int
print('PWNED')
