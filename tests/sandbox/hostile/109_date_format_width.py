# memory: a date format with a glibc width
import datetime
print(len(datetime.datetime.now().strftime('%999999999d')))
