# deputy: statistics adds fractions with denominators of the code's own [may finish]
import statistics
class N(int):
    def as_integer_ratio(self):
        return (1, 3**100000 + 2*int(self))
statistics.mean([N(i) for i in range(3000)])
