# deep/copy: nested deepcopy() of a value nested very deep
import copy
a=[]
for i in range(10**6): a=[a]
copy.deepcopy(a)
