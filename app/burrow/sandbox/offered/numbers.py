"""`math`, `statistics` and `random` as model-written code has them: no number grows beyond what a moment can
compute."""

import math
import random
import statistics
from collections.abc import Callable, Iterable
from typing import Any

from burrow.sandbox.comparing import comparable, items_of
from burrow.sandbox.gate import here, walk
from burrow.sandbox.kinds import Kind, register
from burrow.sandbox.offered.iteration import BigRange
from burrow.sandbox.operators import counted, mul, wide
from burrow.sandbox.weight import exact, exactly, key

ARGUMENT = 10_000
"""The largest argument of factorials and combinations."""


def _capped(function: Callable[..., Any], most: int = ARGUMENT) -> Callable[..., Any]:
    def call(*numbers: Any) -> Any:
        numbers = tuple(map(exact, numbers))
        if any(isinstance(number, int) and abs(number) > most for number in numbers):
            raise OverflowError(f"{function.__name__}() takes numbers up to {most:,} here")
        return function(*numbers)

    return call


@exactly
def _comb(n: int, k: int) -> int:
    if isinstance(n, int) and isinstance(k, int) and min(k, n - k) > 0:
        if n > 10**18 or min(k, n - k) > ARGUMENT:
            raise OverflowError(f"comb() chooses up to {ARGUMENT:,} here")
        wide(min(k, n - k) * n.bit_length())
    return math.comb(n, k)


@exactly
def _perm(n: int, k: int | None = None) -> int:
    wide(int(n if k is None else k) * int(n).bit_length() if isinstance(n, int) else 0)
    return math.perm(n, k)


def _prod(source: Iterable[Any], *, start: Any = 1) -> Any:
    for item in source:
        here.gate.tick()
        start = mul(start, item)
    return start


@exactly
def _lcm(*numbers: int) -> int:
    found = 1
    for number in numbers:
        here.gate.tick()
        wide(found.bit_length() + number.bit_length())
        found = math.lcm(found, number)
    return found


def _sumprod(p: Iterable[Any], q: Iterable[Any], /) -> Any:
    products = [mul(left, right) for left, right in zip(walk(p), walk(q), strict=True)]
    return sum(products) if all(isinstance(part, int) for part in products) else math.fsum(walk(products))


@exactly
def _gcd(*numbers: int) -> int:
    found = 0
    for number in numbers:
        here.gate.tick()
        found = math.gcd(found, number)
    return found


_MATH = (
    "acos acosh asin asinh atan atan2 atanh ceil copysign cos cosh degrees dist e erf erfc exp expm1 fabs floor "
    "fmod frexp gamma hypot inf isclose isfinite isinf isnan isqrt ldexp lgamma log log10 log1p log2 modf nan "
    "nextafter pi pow radians remainder sin sinh sqrt tan tanh tau trunc ulp cbrt exp2"
).split()
MATH: dict[str, Any] = {name: getattr(math, name) for name in _MATH if hasattr(math, name)} | {
    "factorial": _capped(math.factorial), "comb": _comb, "perm": _perm, "prod": _prod, "lcm": _lcm, "gcd": _gcd,
    "fsum": lambda source: math.fsum(walk(source)),
    "sumprod": _sumprod,
}  # fmt: skip


def _numeric(source: Iterable[Any]) -> list[Any]:
    """Python's own numbers: others would compute with fractions in their own way."""
    values = [_number(value) for value in items_of(source)]
    if any(type(value) is int and value.bit_length() > 4096 for value in walk(values)):
        raise OverflowError("The numbers are too large for statistics")
    return values


def _number(value: Any) -> Any:
    if type(value) in _NUMBERS:
        return value
    if isinstance(value, float):
        return float.__add__(value, 0.0)
    if isinstance(value, int):
        return exact(value)
    raise TypeError(f"can't convert type '{type(value).__name__}' to numerator/denominator")


_NUMBERS = (int, float, bool)
_OF_ANYTHING = ("mode", "multimode", "median_low", "median_high")


def _any_data(source: Iterable[Any]) -> list[Any]:
    values = items_of(source)
    comparable([key(value) for value in walk(values)])
    return values


PAIRS = 50_000


def _over_data(name: str) -> Callable[..., Any]:
    native = getattr(statistics, name)
    listed = _any_data if name in _OF_ANYTHING else _numeric

    def call(*data: Any, **options: Any) -> Any:
        options = {option: exact(value) for option, value in options.items()}
        if options.get("n", 0) and options["n"] > 100_000:
            raise ValueError("quantiles() makes 100,000 parts at most")
        if len(data) > 1 and any(hasattr(type(part), "__len__") and len(part) > PAIRS for part in data):
            raise MemoryError(f"{name}() takes {PAIRS:,} pairs at most here")
        if name == "fmean" and len(data) == 1 and not options:
            values = _numeric(data[0])
            return math.fsum(walk(values)) / len(values) if len(values) > PAIRS else native(values)
        return native(*(listed(part) if hasattr(type(part), "__iter__") else part for part in data), **options)

    return call


_STATISTICS = (
    "mean fmean geometric_mean harmonic_mean median median_low median_high mode multimode pstdev pvariance stdev "
    "variance quantiles correlation covariance linear_regression"
).split()
STATISTICS: dict[str, Any] = {name: _over_data(name) for name in _STATISTICS} | {
    "StatisticsError": statistics.StatisticsError
}


class Dice:
    """`random.Random`: its own generator, so that seeding it seeds nothing of the program's."""

    __slots__ = ("_random",)

    def __init__(self, seed: Any = None) -> None:
        self._random = random.Random(_seed(seed))

    def seed(self, a: Any = None, version: int = 2) -> None:
        self._random.seed(_seed(a))

    def random(self) -> float:
        return self._random.random()

    def randint(self, a: int, b: int) -> int:
        return self._random.randint(a, b)

    def randrange(self, *bounds: int) -> int:
        return self._random.randrange(*bounds)

    def uniform(self, a: float, b: float) -> float:
        return self._random.uniform(a, b)

    def gauss(self, mu: float = 0.0, sigma: float = 1.0) -> float:
        return self._random.gauss(mu, sigma)

    def normalvariate(self, mu: float = 0.0, sigma: float = 1.0) -> float:
        return self._random.normalvariate(mu, sigma)

    def choice(self, seq: Any) -> Any:
        return self._random.choice(seq)

    def choices(self, population: Any, weights: Any = None, *, cum_weights: Any = None, k: int = 1) -> list[Any]:
        k = exact(k)
        counted(k)
        return self._random.choices(_population(population), weights, cum_weights=cum_weights, k=k)

    def sample(self, population: Any, k: int, *, counts: Any = None) -> list[Any]:
        k = exact(k)
        counted(k)
        return self._random.sample(_population(population), k, counts=counts)

    def shuffle(self, x: list[Any]) -> None:
        self._random.shuffle(x)

    def getrandbits(self, k: int) -> int:
        k = exact(k)
        wide(k)
        return self._random.getrandbits(k)

    def betavariate(self, alpha: float, beta: float) -> float:
        return self._random.betavariate(alpha, beta)

    def expovariate(self, lambd: float = 1.0) -> float:
        return self._random.expovariate(lambd)

    def triangular(self, low: float = 0.0, high: float = 1.0, mode: Any = None) -> float:
        return self._random.triangular(low, high, mode)


def _population(source: Any) -> Any:
    return source._range if isinstance(source, BigRange) else source


def _seed(seed: Any) -> Any:
    seed = exact(seed)
    if seed is not None and not isinstance(seed, (int, float, str, bytes)):
        raise TypeError("The seed is a number or a text")
    if isinstance(seed, int):
        wide(seed.bit_length())
    return seed


def random_names() -> dict[str, Any]:
    """`random` for one sandbox, with a generator of its own."""
    shared = Dice()
    names = [name for name in vars(Dice) if not name.startswith("_")]
    return {name: getattr(shared, name) for name in names} | {"Random": _RANDOM}


_RANDOM = register(Kind("random.Random", Dice, Dice))
