"""Token buckets: a burst, then a rate per second."""

from typing import Final


def refilled(tokens: int, at: float, now: float, per_s: float, burst: int) -> tuple[int, float]:
    """What a bucket holds `now` that held `tokens` at `at` (s), and as of when: the time that has not earned a whole
    token yet is kept."""
    earned = int((now - at) * per_s)
    if tokens + earned >= burst:
        return burst, now
    if not earned:
        return tokens, at
    return tokens + earned, at + earned / per_s


class TokenBuckets:
    """A bucket for each name: `burst` at once, then `per_s`. Of more than `names_max`, those are forgotten that nobody
    has taken from for longest; they are full again then."""

    def __init__(self, per_s: float, burst: int, names_max: int = 10_000) -> None:
        self._per_s: Final = per_s
        self._burst: Final = burst
        self._names_max: Final = names_max
        self._used: dict[str, tuple[int, float]] = {}  # by name: tokens, as of when (s)

    def __len__(self) -> int:
        return len(self._used)

    def take(self, name: str, now: float) -> bool:
        """Takes a token at `now` (s) if there is one."""
        tokens, at = self._used.pop(name, (self._burst, now))
        tokens, at = refilled(tokens, at, now, self._per_s, self._burst)
        self._used[name] = max(0, tokens - 1), at
        while len(self._used) > self._names_max:
            del self._used[next(iter(self._used))]
        return tokens > 0

    def give_back(self, name: str) -> None:
        """A token that was taken, and not used up after all."""
        if name in self._used:
            tokens, at = self._used[name]
            self._used[name] = min(self._burst, tokens + 1), at
