# pieces/capwords: capwords() splits a long text
import string
x=string.capwords('a '*14_000_000)
