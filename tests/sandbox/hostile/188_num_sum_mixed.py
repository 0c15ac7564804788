# num/sum: mixed long numbers and a float are summed
x=[1<<199_000]*2_000_000+[1.5]
sum(x)
