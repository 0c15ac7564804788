# date/format: pad a date's format of very many padded fields
import datetime
d=datetime.date(2020,1,1)
spec='%9999Y'*1_000_000
x=f'{d:{spec}}'
