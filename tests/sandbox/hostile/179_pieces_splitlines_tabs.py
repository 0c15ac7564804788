# pieces/splitlines: tabs splitlines() at rare line ends makes millions of pieces
x=('ab\x0b'*9_900_000).splitlines()
