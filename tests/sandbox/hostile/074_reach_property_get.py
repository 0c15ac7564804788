# escape/property: the function of a property of a foreign object
import re
print('PWNED', type(re.match('a', 'a')).string.fget)
