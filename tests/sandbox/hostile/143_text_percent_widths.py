# text/percent: widths many fields, each as wide as is allowed
x='%9999d'*99_999 % tuple([1]*99_999)
