# regex: counted repetitions of counted repetitions
import re
re.search(r"(?:(?:a{20}){20}){20}b", "a"*500000)
