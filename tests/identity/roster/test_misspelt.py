"""Units that are probably misspelt."""

import pytest

from acclaim.identity.roster.misspelt import Misspelt, find

ROSTER = {
    "采油二厂/第六作业区": 40,
    "采油二厂": 3,
    "采油二厂/维修大队": 9,
    "Maintenance": 12,
    "机关": 20,
    "东区": 7,
    "": 1,
}


@pytest.mark.parametrize(
    ("unit", "like"),
    [
        ("采油二场", "采油二厂"),
        ("采油二厂/第六作业", "采油二厂/第六作业区"),
        ("采油二厂/第六业作区", "采油二厂/第六作业区"),
        ("采油二厂/维修·大队", "采油二厂/维修大队"),
        ("maintenance", "Maintenance"),
        ("Maintexance", "Maintenance"),
        ("采油三厂", None),
        ("采油十二厂", None),
        ("采油二厂附属", None),
        ("采油二厂/第七作业区", None),
        ("西区", None),
        ("机构", None),
        ("评审组", "评审团"),
    ],
)
def test_what_one_member_alone_has_is_compared_with_what_stands_beside_it(unit: str, like: str | None) -> None:
    assert find({**ROSTER, unit: 1}, ["评审团"]) == ([Misspelt(unit, like)] if like else [])


def test_of_a_path_the_level_is_told_that_is_misspelt() -> None:
    assert find({**ROSTER, "采油二场/维修大队": 1}, []) == [Misspelt("采油二场", "采油二厂")]


def test_a_unit_that_two_have_or_a_poll_names_is_meant() -> None:
    assert find({**ROSTER, "采油二场": 2}, []) == []
    assert find({**ROSTER, "采油二场": 1}, ["采油二场/一队"]) == []
