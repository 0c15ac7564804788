# cpu: a replacement function of re.sub that swallows the stop
import re
def f(m):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
print(re.sub('a', f, 'aaa'))
