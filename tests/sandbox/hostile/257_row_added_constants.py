# row: a constant added to a long wide text, all alive at once
t = "\U0001F600" * 29_000_000
x = [t + "a", t + "a", t + "a", t + "a", t + "a", t + "a", t + "a", t + "a", t + "a", t + "a", t + "a", t + "a", t + "a", t + "a", t + "a", t + "a", t + "a", t + "a", t + "a", t + "a", t + "a", t + "a", t + "a", t + "a", t + "a", t + "a", t + "a", t + "a", t + "a", t + "a"]
