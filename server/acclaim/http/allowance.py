"""How often one place of the network may ask for what costs the store a look-up, on this worker."""

from acclaim.base.errors import Malformed
from acclaim.base.network import place

_PLACES = 10_000


class Allowance:
    """A token bucket for each place: `burst` at once, then `per_s`."""

    def __init__(self, per_s: float, burst: int) -> None:
        self._per_s, self._burst = per_s, burst
        self._used: dict[str, tuple[float, float]] = {}  # by place: tokens that are gone, as of then (s)

    def take(self, address: str, now: float) -> None:
        """Raises Malformed("too_fast"). `now` in s."""
        name = place(address)
        gone, at = self._used.pop(name, (0.0, now))
        gone = max(0.0, gone - (now - at) * self._per_s)
        if gone + 1 > self._burst:
            self._used[name] = gone, now
            raise Malformed("too_fast")
        self._used[name] = gone + 1, now
        while len(self._used) > _PLACES:  # who has asked longest ago
            del self._used[next(iter(self._used))]
