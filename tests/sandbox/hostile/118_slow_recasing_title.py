# slow/recasing: title() of a long text writes twelve bytes a character
x='aé'*14_000_000
for i in range(20):
    y=x.title()
