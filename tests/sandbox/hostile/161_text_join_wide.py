# text/join: wide one wide letter makes a joined text four times as long in memory
x='a'*14_000_000
l=[0]*40_000
y=[('').join([x,x,'😀']) for i in range(5)]
