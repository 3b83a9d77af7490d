"""Which counts are possible in a small family, tried out: whether what is left of a unit can be split among those right
below it so that each has the mean and the share that are told of it."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from acclaim.features.surveys.results.auditing.possible import Bounds, Range, Told

FAMILY_MAX: Final = 4  # in larger ones there are so many ways that hardly a count has only one
_TRIES: Final = 400_000  # after which one is taken to be possible, which exposes nothing: about half a second

Counts = tuple[int, ...]


class Part(NamedTuple):
    """One of those that are not told in full; `told` is None where neither mean nor share are."""

    n: Range
    told: Told | None
    bounds: Bounds


class _GivenUp(Exception):
    """There are too many ways."""


def only_counts(left: Sequence[Range], parts: Sequence[Part], place: int) -> list[int]:
    """The values of which the part at `place`, of which a mean is told, has the same count, and not none, in all ways
    to split `left`. `left` is exact."""
    whole = tuple(low for low, _ in left)
    part = parts[place]
    assert part.told
    others = sorted((one for one in parts if one is not part and one.told), key=lambda one: one.n[1])
    silent = [one.n for one in parts if not one.told]
    room = sum(low for low, _ in silent), sum(high for _, high in silent)
    search = _Search(others, room)
    known: list[set[int]] = [set() for _ in whole]
    try:
        for counts in search.ways(part.told, part.bounds, whole):
            if any(count not in known[value] for value, count in enumerate(counts)) and search.can_split(
                tuple(a - b for a, b in zip(whole, counts, strict=True))
            ):
                for value, count in enumerate(counts):
                    known[value].add(count)
            if all(len(counts) > 1 for counts in known):
                break
    except _GivenUp:
        return []
    return [value for value, counts in enumerate(known) if len(counts) == 1 and counts != {0}]


class _Search:
    def __init__(self, parts: Sequence[Part], room: Range) -> None:
        """`room`: how many those have together of whom nothing but their number is known."""
        self._parts = parts
        self._room = room
        self._tries = 0

    def can_split(self, left: Counts, place: int = 0) -> bool:
        """Raises _GivenUp."""
        if place == len(self._parts):
            return self._room[0] <= sum(left) <= self._room[1]
        part = self._parts[place]
        assert part.told
        return any(
            self.can_split(tuple(a - b for a, b in zip(left, counts, strict=True)), place + 1)
            for counts in self.ways(part.told, part.bounds, left)
        )

    def ways(self, told: Told, bounds: Bounds, left: Counts) -> Iterator[Counts]:
        """Raises _GivenUp: looking for a way takes time even where there is none."""
        n, total, best = told
        (one, two, three, four, five) = ((low, min(high, most)) for (low, high), most in zip(bounds, left, strict=True))
        for fives in range(five[0], five[1] + 1):
            for fours in range(max(four[0], best[0] - fives), min(four[1], best[1] - fives) + 1):
                for threes in range(three[0], min(three[1], n - fives - fours) + 1):
                    self._tries += 1
                    if self._tries > _TRIES:
                        raise _GivenUp
                    others, above = n - fives - fours - threes, 5 * fives + 4 * fours + 3 * threes
                    # ones + twos = others, and ones + 2 * twos is what is missing to the total
                    for twos in range(
                        max(two[0], total[0] - above - others), min(two[1], total[1] - above - others) + 1
                    ):
                        if one[0] <= others - twos <= one[1]:
                            yield others - twos, twos, threes, fours, fives
