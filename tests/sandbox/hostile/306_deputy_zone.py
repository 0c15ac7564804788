# deputy: a time zone of a very long name, written many times by one format
import datetime
tz = datetime.timezone(datetime.timedelta(0), "x"*20_000_000)
d = datetime.datetime(2020,1,1,tzinfo=tz)
print(len(d.strftime("%Z"*400)))
