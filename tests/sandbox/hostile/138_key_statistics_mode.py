# key/statistics: mode mode() hashes a shared structure
import statistics
a=(1,)
for i in range(60):
    a=(a,a)
statistics.mode([a])
