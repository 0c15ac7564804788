import random
from dataclasses import dataclass, field
from typing import ClassVar
random.seed(7)
@dataclass
class Particle:
    x: float
    v: float = 0.0
    trail: list = field(default_factory=list, repr=False)
    COUNT: ClassVar[int] = 0
    def step(self, dt=.1):
        self.trail.append(self.x)
        self.x += self.v * dt
        return self
    def __post_init__(self): Particle.COUNT += 1
ps = [Particle(random.uniform(0, 1), random.gauss(0, 1)) for _ in range(3)]
for _ in range(5):
    for p in ps: p.step()
print([round(p.x, 6) for p in ps], Particle.COUNT, len(ps[0].trail), ps[0] == ps[0], Particle(1.0) == Particle(1.0), Particle(1, v=2))
deck = [f"{r}{s}" for s in "SHDC" for r in "A23"]; random.shuffle(deck); print(deck[:4], random.choices([1, 2, 3], weights=[1, 0, 0], k=3), random.randrange(0, 10, 5))
def life(cells): 
    from collections import Counter
    near = Counter((x + dx, y + dy) for x, y in cells for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy)
    return {c for c, n in near.items() if n == 3 or n == 2 and c in cells}
g = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(4): g = life(g)
print(sorted(g))
grid = [["#" if (x, y) in g else "." for x in range(5)] for y in range(5)]
print("\n".join("".join(r) for r in grid))
