"""What follows from sums: exact, whatever the figures are."""

from fractions import Fraction

import pytest

from acclaim.features.surveys.results.auditing.equations import KNOWN, Cells, Shape, exposed, rank

SCALE = Cells(5, 0, is_scale=True)
WITH_DONT_KNOW = Cells(5, 1, is_scale=True)
YES_NO = Cells(2)
NOTHING, MEAN, SHARE = Shape(0), Shape(1), Shape(2)


def family(*below: Shape, told: int = KNOWN) -> Shape:
    return Shape(told, True, tuple(sorted(below)))


def rows(*matrix: list[int]) -> list[dict[int, Fraction]]:
    return [{column: Fraction(x) for column, x in enumerate(row) if x} for row in matrix]


@pytest.mark.parametrize(
    ("matrix", "expected"),
    [
        ([[1, 2], [2, 4]], 1),
        ([[1, 2], [2, 5]], 2),
        ([[0, 0]], 0),
        ([[1, 1, 0], [0, 1, 1], [1, 0, -1]], 2),
        ([[2, 1, 0], [0, 3, 1], [1, 0, 7]], 3),
    ],
)
def test_ranks(matrix: list[list[int]], expected: int) -> None:
    assert rank(rows(*matrix)) == expected


@pytest.mark.parametrize("cells", [SCALE, WITH_DONT_KNOW, YES_NO])
@pytest.mark.parametrize("one", [NOTHING, family(NOTHING, NOTHING, told=0)])
def test_one_withheld_alone_is_exposed_and_two_are_not(cells: Cells, one: Shape) -> None:
    assert 1 in exposed(cells, family(one))
    assert exposed(cells, family(one, one)) == ()


def test_the_counts_of_a_unit_of_which_the_mean_is_told_follow_if_all_others_are_known() -> None:
    assert exposed(SCALE, family(SHARE)) == (1,)
    assert exposed(SCALE, family(SHARE, SHARE)) == ()


def test_the_mean_of_a_withheld_unit_follows_from_those_of_all_its_sisters() -> None:
    assert exposed(SCALE, family(NOTHING, MEAN, MEAN)) == (1,)
    assert exposed(SCALE, family(NOTHING, NOTHING, MEAN)) == ()
    assert exposed(SCALE, family(NOTHING, SHARE, SHARE)) == (1,)
    assert exposed(SCALE, family(NOTHING, MEAN, SHARE)) == (1,)


def test_a_withheld_unit_follows_from_those_below_it() -> None:
    assert exposed(SCALE, family(family(told=0), NOTHING)) == (1, 2)  # all below it are known
    assert exposed(SCALE, family(family(NOTHING, told=0), NOTHING)) == ()


def test_four_thousand_units_are_no_more_than_two() -> None:
    many = family(*[NOTHING] * 1000, *[MEAN] * 1000, *[SHARE] * 1000, *[family(NOTHING, SHARE, told=0)] * 500)
    assert exposed(WITH_DONT_KNOW, many) == ()


def test_sparse_elimination_copes_with_four_thousand_units() -> None:
    width = 5
    told = [{width * unit + value: Fraction(1) for value in range(width)} for unit in range(4000)]
    sums = [{width * unit + value: Fraction(1) for unit in range(4000)} for value in range(width)]
    assert rank([*told, *sums]) == 4000 + width - 1
