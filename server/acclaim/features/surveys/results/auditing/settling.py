"""What is known of each group when all that is told above, below and beside it is held against it, again and again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from acclaim.features.surveys.results.auditing.equations import KNOWN
from acclaim.features.surveys.results.auditing.possible import Bounds
from acclaim.features.surveys.results.auditing.readings import Mistaken, Reader, Reading

_ROUNDS: Final = 12  # of narrowing; each that is left out only leaves bounds wider


class Settling:
    """Narrows `read`, {group: its reading}. `below`: {group: those right below it}, each after the one above it."""

    def __init__(self, reader: Reader, read: dict[str, Reading], below: Mapping[str, Sequence[str]]) -> None:
        self._reader, self._read = reader, read
        self._hidden: dict[str, list[str]] = {}
        self._known: dict[str, Bounds] = {}  # of those below that are told in full, together
        self._above: dict[str, str] = {}
        for above, family in below.items():
            if hidden := [one for one in family if read[one].told != KNOWN]:
                self._hidden[above] = hidden
                self._above |= dict.fromkeys(hidden, above)
                known = [_columns(read[one]) for one in family if read[one].told == KNOWN]
                self._known[above] = sums_of(known) or ((0, 0),) * len(_columns(read[above]))

    def settle(self) -> None:
        """Raises Mistaken, with the group's id."""
        waiting = set(self._hidden)
        for _ in range(_ROUNDS):
            for above in (*reversed(self._hidden), *self._hidden):  # what is below tells of what is above, and back
                if above in waiting:
                    waiting.discard(above)
                    changed = self._settle_family(above)
                    waiting |= self._hidden.keys() & (changed - {above})
                    if above in changed and above in self._above:
                        waiting.add(self._above[above])
            if not waiting:
                break

    def _settle_family(self, above: str) -> set[str]:
        """Returns which have changed."""
        hidden, known, changed = self._hidden[above], self._known[above], set[str]()
        for _ in range(_ROUNDS):
            parts = [_columns(self._read[one]) for one in hidden]
            sums = sums_of(parts)
            now = {above} if self._tighten(above, sums_of([sums, known])) else set()
            left = minus(_columns(self._read[above]), known)
            for one, part in zip(hidden, parts, strict=True):
                bounds = tuple(
                    (low - (high_sum - b), high - (low_sum - a))
                    for (a, b), (low, high), (low_sum, high_sum) in zip(part, left, sums, strict=True)
                )
                if self._tighten(one, bounds):
                    now.add(one)
            changed |= now
            if not now:
                break
        return changed

    def _tighten(self, group: str, columns: Bounds) -> bool:
        """Whether it changed."""
        one = self._read[group]
        if one.told == KNOWN:
            return False
        before = _columns(one)
        n, *bounds = ((max(a, low), min(b, high)) for (a, b), (low, high) in zip(before, columns, strict=True))
        if (n, *bounds) == before:
            return False
        if any(low > high for low, high in (n, *bounds)):
            raise Mistaken(group)
        try:
            narrowed = self._reader.narrowed(replace(one, n=n, bounds=tuple(bounds)))
        except Mistaken:
            raise Mistaken(group) from None
        self._read[group] = narrowed
        return True


def sums_of(several: Iterable[Bounds]) -> Bounds:
    """Of each value, the bounds of them together; () of none."""
    return tuple((sum(a for a, _ in column), sum(b for _, b in column)) for column in zip(*several, strict=True))


def minus(whole: Bounds, parts: Bounds) -> Bounds:
    """Of each value, what is left of the whole without parts, together."""
    return tuple((a - high, b - low) for (a, b), (low, high) in zip(whole, parts, strict=True))


def _columns(one: Reading) -> Bounds:
    return one.n, *one.bounds
