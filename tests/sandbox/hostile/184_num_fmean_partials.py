# num/fmean: partials fmean() with numbers of every size [may finish]
import statistics
x=[10.0**(i%600-300) for i in range(2_000_000)]
statistics.fmean(x)
