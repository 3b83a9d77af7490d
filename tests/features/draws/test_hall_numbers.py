"""The hash tree of phones' numbers: each has a path to the digest, and a path of nothing else leads there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acclaim.base import limits
from acclaim.features.draws import hall_numbers
from acclaim.features.draws.hall_numbers import NOBODY, climb, digest_of, hashed, path, root_of, sheet, tree

NUMBERS = st.from_regex(r"[0-9a-f]{16}", fullmatch=True)
SHEETS = st.lists(st.lists(NUMBERS, min_size=1, max_size=9, unique=True), min_size=1, max_size=9)


def roots_of(sheets: list[list[str]]) -> list[str]:
    return [root_of(sheet(numbers)) for numbers in sheets]


@given(SHEETS, st.data())
def test_every_number_leads_to_the_digest_and_no_other_does(sheets: list[list[str]], data: st.DataObject) -> None:
    which = data.draw(st.integers(0, len(sheets) - 1))
    place = data.draw(st.integers(0, len(sheets[which]) - 1))
    digest = digest_of(roots_of(sheets))
    inside, above = path(sheet(sheets[which]), place), path(tree(roots_of(sheets)), which)
    assert climb(climb(hashed(sheets[which][place]), inside), above) == digest
    other = data.draw(NUMBERS.filter(lambda number: number != sheets[which][place]))
    assert climb(climb(hashed(other), inside), above) != digest


@given(SHEETS, st.data())
def test_a_number_that_is_left_out_added_or_moved_changes_the_digest(
    sheets: list[list[str]], data: st.DataObject
) -> None:
    digest = digest_of(roots_of(sheets))
    which = data.draw(st.integers(0, len(sheets) - 1))
    changed = [list(numbers) for numbers in sheets]
    kind = data.draw(st.sampled_from(["left out", "added", "exchanged"]))
    if kind == "left out":
        del changed[which][0]
        changed = [numbers for numbers in changed if numbers]
    elif kind == "added":
        changed[which].append(data.draw(NUMBERS))
    else:
        changed[which][0] = data.draw(NUMBERS.filter(lambda number: number != changed[which][0]))
    assert digest_of(roots_of(changed)) != digest


def test_no_numbers_have_a_digest_too() -> None:
    assert digest_of([]) == NOBODY == hashed("")


@pytest.mark.parametrize("online", [0, 1, 100, 20_000, 200_000, 2_000_000])
def test_a_larger_hall_has_more_time_and_nobody_waits_for_long(online: int) -> None:
    window_ms = hall_numbers.window_ms(online)
    assert (window_ms == 0) == (online == 0)
    assert window_ms <= limits.NUMBERS_WINDOW_MS_MAX
    assert hall_numbers.window_ms(online // 2) <= window_ms
