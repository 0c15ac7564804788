from dataclasses import dataclass, field, asdict
@dataclass(order=True, frozen=True)
class P:
    x: int
    t: tuple = field(default=())
print(P(1), asdict(P(1)), P(1) < P(2), {P(1): 'k'}[P(1)], sorted([P(2), P(1)]))
