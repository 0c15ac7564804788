import re, math, string
from collections import Counter
text = ("It was the best of times, it was the worst of times. " * 3 + "Naïve café — 42% (approx.) of \"users\" agree!").strip()
sentences = [s for s in re.split(r"(?<=[.!?])\s+", text) if s]
words = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", text.lower())
syl = lambda w: max(1, len(re.findall(r"[aeiouy]+", w)))
flesch = 206.835 - 1.015 * len(words) / len(sentences) - 84.6 * sum(map(syl, words)) / len(words)
print(len(sentences), len(words), round(flesch, 3), Counter(map(len, words)).most_common(3))
freq = Counter(c for c in text.lower() if c in string.ascii_lowercase)
total = sum(freq.values())
entropy = -sum(n / total * math.log2(n / total) for n in freq.values())
print(f"{entropy:.6f}", {k: round(v / total, 3) for k, v in sorted(freq.items())[:4]})
bigrams = Counter(zip(words, words[1:]))
print(bigrams.most_common(2), sum(1 for _, n in bigrams.items() if n == 1))
print(*(f"{w:>8}: {'#' * n}" for w, n in Counter(words).most_common(4)), sep="\n")
tf = {w: words.count(w) / len(words) for w in set(words)}
print(sorted(tf, key=lambda w: (-tf[w], w))[:3], max(words, key=len), min(words, key=lambda w: (len(w), w)))
