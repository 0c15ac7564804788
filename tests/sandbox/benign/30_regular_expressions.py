import re
m = re.search(r'(?P<a>\w)(\d)?', 'x')
print(m, m.groups(), m.groupdict(), m.span('a'), re.sub(r'(\w)', r'<\1>', 'ab'),
      re.split(r'[,;]', 'a,b;c'), re.findall(r'a{,2}{', 'aa{'), re.compile('a', re.I))
