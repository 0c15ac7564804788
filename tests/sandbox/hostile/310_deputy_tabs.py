# deputy: tabs as wide as a book, under textwrap
import textwrap
textwrap.wrap("\t"*400000, tabsize=100000)
