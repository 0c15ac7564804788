# text/percent: hex many fields, each a very long number
x='%x'*99_999 % tuple([1<<199_000]*99_999)
