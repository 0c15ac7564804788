# escape/write: change an exception class that the host shares
import json
json.JSONDecodeError.msg = 'PWNED'
print(json.JSONDecodeError.msg)
