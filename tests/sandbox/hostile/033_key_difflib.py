# native-hang: difflib indexes a shared tuple
import difflib
t = ()
for i in range(60):
    t = (t, t)
print(difflib.SequenceMatcher(None, [t], [t]).ratio())
