"""What a ballot must satisfy."""

import pytest

from acclaim.base.errors import Refused, Unknown
from acclaim.event.entitlement import Entitlement
from acclaim.event.parts.activity import Entitled
from acclaim.event.parts.poll import Option, Poll
from acclaim.identity.member import Member
from acclaim.voting.ballot import check

OPTIONS = [Option(str(n), f"选项{n}") for n in range(1, 5)]
KNOWN = frozenset("1234")
VOTER = Member("m1", "gala", unit="采油一厂")


def poll(**fields: object) -> Poll:
    return Poll("best", "最美小家", OPTIONS, **fields)  # type: ignore[arg-type]


def checked(one: Poll, choices: list[str]) -> str:
    return check(one, Entitlement(one), KNOWN, "", "audience", choices)


def test_a_checked_ballot_holds_what_is_written_down() -> None:
    assert checked(poll(choices_max=2), ["3", "1"]) == "audience 3,1"


@pytest.mark.parametrize(
    ("choices", "code"),
    [(["1"], "too_few_choices"), (["1", "2", "3", "4"], "too_many_choices"), (["1", "1"], "too_many_choices")],
)
def test_too_few_too_many_and_doubled_choices_are_refused(choices: list[str], code: str) -> None:
    with pytest.raises(Refused) as refused:
        checked(poll(choices_min=2, choices_max=3), choices)
    assert refused.value.code == code


def test_an_option_that_is_not_there_is_unknown() -> None:
    with pytest.raises(Unknown):
        checked(poll(), ["9"])


@pytest.mark.parametrize(
    ("fields", "entitled"),
    [
        ({}, True),
        ({"entitled": Entitled(units=["采油一厂", "采油二厂"])}, True),
        ({"entitled": Entitled(units=["采油二厂"])}, False),
        ({"entitled": Entitled(classes=["jury"])}, False),
        ({"weights": {"audience": 40, "jury": 60}}, True),
        ({"weights": {"jury": 60}}, False),
    ],
)
def test_units_classes_and_weights_say_who_may_vote(fields: dict[str, object], entitled: bool) -> None:
    assert Entitlement(poll(**fields)).includes(VOTER.unit, VOTER.class_) is entitled


@pytest.mark.parametrize(
    ("unit", "entitled"),
    [
        ("采油二厂", True),
        ("采油二厂/第六作业区", True),
        ("采油二厂/第六作业区/采油48队", True),
        ("采油二厂附属", False),
        ("采油一厂/采油二厂", False),
        ("", False),
    ],
)
def test_a_unit_entitles_all_below_it_and_nothing_beside_it(unit: str, entitled: bool) -> None:
    plant = poll(entitled=Entitled(units=["采油一厂/机关", "采油二厂"]))
    assert Entitlement(plant).includes(unit, "audience") is entitled
