# slow/percent: lists many fields, each a long list
big=[0]*1_000_000
x=('%s'*3) % tuple([big]*5_000_000)
