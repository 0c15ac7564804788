# num/gcd: many gcd() of a great many long numbers
import math
x=(1<<90000)+1
y=x*((1<<90000)+7)
math.gcd(x,*[y]*1000000)
