# slow/pattern: shared branches that share beginnings, repeated [may finish]
import re
re.match('(?:(?:ab|a|b){12}){6}X','ab'*60)
