print('%5.2f|%-5s|%05d|%%|%r|%(a)s' % {'a': 1} if False else '%5.2f|%-5s|%05d|%%|%r' % (1.234, 'ab', 42, 'q'))
