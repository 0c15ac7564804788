# pieces/split: lines split() at line ends makes millions of pieces
x=('ab\n'*9_900_000).split()
