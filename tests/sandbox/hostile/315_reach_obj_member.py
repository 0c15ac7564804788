# reach: AttributeError.obj as a member of a class of its own
class A(AttributeError):
    leak = AttributeError.obj
print("PWNED")
