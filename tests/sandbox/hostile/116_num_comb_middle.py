# bigint: the middle binomial coefficient
import math
print(math.comb(10**7, 5 * 10**6) > 0)
