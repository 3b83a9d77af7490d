"""How likely it is that so many guesses are right by luck."""

from collections import Counter
from collections.abc import Sequence
from math import exp, lgamma, log, log1p
from typing import NamedTuple


class Score(NamedTuple):
    """`right` of `guessed`. `chance` is the share that the same guesses, dealt out among the same receipts at random,
    get right; `p` how likely so many or more are then (exact one-sided binomial test)."""

    guessed: int
    right: int
    chance: float
    p: float


def score(guesses: Sequence[int | None], truth: Sequence[int]) -> Score:
    """`guesses[i]` (None: no guess) is about the ballot that chose option `truth[i]`.

    Whoever names the favourite every time is often right without knowing anything: their chance is as high.
    """
    pairs = [(guess, true) for guess, true in zip(guesses, truth, strict=True) if guess is not None]
    n = len(pairs)
    if n == 0:
        return Score(0, 0, 0.0, 1.0)
    right = sum(guess == true for guess, true in pairs)
    named, chosen = Counter(guess for guess, _ in pairs), Counter(true for _, true in pairs)
    chance = sum(named[option] * chosen[option] for option in named) / n**2
    return Score(n, right, round(chance, 4), at_least(right, n, chance))


def at_least(right: int, n: int, chance: float) -> float:
    """The probability of `right` or more hits in `n` tries of this `chance` each."""
    if right <= 0 or chance >= 1:
        return 1.0
    if chance <= 0:
        return 0.0
    terms = (
        lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1) + k * log(chance) + (n - k) * log1p(-chance)
        for k in range(right, n + 1)
    )
    return min(1.0, sum(exp(term) for term in terms))
