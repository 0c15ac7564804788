# slow/pattern: branches repetitions of branches of different length
import re
re.match('(?:(?:a|aa){20}){2}b','a'*60)
