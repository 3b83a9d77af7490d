"""The verdict of the stuffing test: each thing that must not happen makes it fail."""

from typing import Any

import pytest

from loadtests.stuffing.__main__ import is_good, table

GOOD: dict[str, Any] = {
    "hall": 400, "hall_refused": 0, "stuffed_ballots": 1000, "stuffed_ballots_flagged_share": 0.97,
    "honest_flagged_share": 0.01, "clusters": 2, "voided": 970, "recount_equal": True, "valid_codes": 20,
    "valid_codes_refused": 0,
    "patient": {"hall_refused": 0, "stuffed_ballots_flagged_share": 0.0, "honest_flagged_share": 0.0,
                "recount_equal": True},
}  # fmt: skip


@pytest.mark.parametrize(
    "broken",
    [
        {"hall_refused": 1}, {"valid_codes_refused": 1}, {"stuffed_ballots_flagged_share": 0.94}, {"voided": 0},
        {"honest_flagged_share": 0.02}, {"recount_equal": False},
        {"patient": GOOD["patient"] | {"honest_flagged_share": 0.02}},
        {"patient": GOOD["patient"] | {"hall_refused": 1}},
    ],
)  # fmt: skip
def test_what_must_not_happen_fails(broken: dict[str, Any]) -> None:
    assert is_good(GOOD)
    assert not is_good(GOOD | broken)


def test_the_table_has_both_computers() -> None:
    assert "patient" in table(GOOD)
    assert "970" in table(GOOD)
