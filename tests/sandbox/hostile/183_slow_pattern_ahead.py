# slow/pattern: ahead repetitions in a look-ahead [may finish]
import re
re.match('(?=(?:a|aa){20}b)'*3,'a'*60)
