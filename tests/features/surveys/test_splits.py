"""Counts that follow from a mean only if all ways to split what is left of a unit are tried out."""

from acclaim.features.surveys.results.auditing.possible import Told, narrowed
from acclaim.features.surveys.results.auditing.splits import Part, only_counts

# Right below a unit are 5, 7 and 9 answers: of the first the mean 3.0 is told and that 20 % at most are satisfied, of
# the second 3.4 and 55 %, of the third 4.8 and 85 % at least.
LEFT = [(1, 1), (2, 2), (4, 4), (5, 5), (9, 9)]
FREE = ((0, 9),) * 5
FIVE = Told(5, (15, 15), (0, 1))
SEVEN = Told(7, (24, 24), (4, 4))
NINE = Told(9, (43, 43), (8, 9))


def part(told: Told | None, n: int = 0) -> Part:
    return Part((n, n) if told is None else (told.n, told.n), told, FREE)


def test_two_counts_follow_that_bounds_leave_open() -> None:
    alone = narrowed(NINE, FREE)
    assert alone is not None
    assert alone[3:] == ((0, 2), (7, 8))
    assert only_counts(LEFT, [part(FIVE), part(SEVEN), part(NINE)], 2) == [3, 4]


def test_nothing_follows_where_somebody_else_may_have_said_it() -> None:
    assert only_counts([(9, 9)] * 5, [part(None, 29), part(SEVEN), part(NINE)], 2) == []
    assert only_counts([(9, 9)] * 5, [part(NINE), part(None, 36)], 0) == []
