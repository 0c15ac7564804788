# slow/translate: every letter of a long text is looked up
x='ab'*14_000_000
for i in range(10):
    x.translate({1:2})
