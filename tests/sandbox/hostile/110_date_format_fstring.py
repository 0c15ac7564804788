# memory: a date in an f-string with a width
import datetime
d = datetime.datetime.now()
print(len(f'{d:%0999999999d}'))
