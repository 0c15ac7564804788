# escape/format: a private attribute of a façade object through str.format
import re
print('PWNED' + '{0._regex}{0._re}'.format(re.compile('a')))
