# deputy: a codec that says it is another
class S(str):
    def __str__(self):
        return "utf8"
    def lower(self):
        return "utf8"
print(len(str(b"a"*3_000_00, S("idna"))))
print("PWNED")
