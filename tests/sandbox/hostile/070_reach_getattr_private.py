# escape/getattr: a private attribute of a façade object
import re, random
print('PWNED', getattr(re.compile('a'), '_' + 'regex'), getattr(random.Random(), '_random'))
