# regex: a long text without case on a long text
import re
re.search("(?i)"+"a"*4000+"b", "a"*490_000)
raise ValueError
