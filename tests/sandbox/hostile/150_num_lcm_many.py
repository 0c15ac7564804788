# num/lcm: many lcm() of a great many long numbers
import math
x=(1<<90000)+1
math.lcm(*[x]*1000000)
