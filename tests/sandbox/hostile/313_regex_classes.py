# regex: a thousand classes in a row
import re
re.search("[ab]"*1200+"c", "a"*490_000)
raise ValueError
