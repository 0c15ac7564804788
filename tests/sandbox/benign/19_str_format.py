print('{:>6}|{!r}|{x[a]}|{0.real}'.format(5, 'q', x={'a': 1}) if False else '{0:>6}|{1!r}|{x[a]}|{0.real}'.format(5, 'q', x={'a': 1}))
