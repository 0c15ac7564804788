# memory: StringIO grows for ever
import io
f = io.StringIO()
while True:
    f.write('x' * 10**6)
