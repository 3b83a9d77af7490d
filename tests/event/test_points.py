"""The section of points says what can't be, and where."""

from typing import Any

import pytest

from acclaim.base.errors import ImportRejected
from acclaim.event.check import check
from acclaim.event.event import Event
from acclaim.event.parts.activity import Entitled
from acclaim.event.parts.earning.points import Points, Rule, Streak

DAILY = Rule("daily", "daily_check_in", 3)
VOTE = Rule("vote", "vote", 2, "day", 10)


def event(rules: list[Rule], streaks: list[Streak] | None = None, **fields: Any) -> Event:
    return Event("home", "Home", points=Points(rules, streaks or []), **fields)


def test_usual_rules_are_fine() -> None:
    assert check(event([DAILY, VOTE], [Streak(3, 5), Streak(7, 10)])).points


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (event([VOTE, VOTE]), "points.rules[1].id"),
        (event([Rule("vote", "vote", 5, "day", 4)]), "points.rules[0].cap"),
        (event([Rule("daily", "daily_check_in", 5, "day", 10)]), "points.rules[0].cap"),
        (event([Rule("daily", "daily_check_in", 5, "year")]), "points.rules[0].per"),
        (event([Rule("vote", "vote", 5, starts_on="2026-02-30")]), "points.rules[0].starts_on"),
        (event([Rule("vote", "vote", 5, starts_on="2026-12-02", ends_on="2026-12-01")]), "points.rules[0].ends_on"),
        (event([Rule("vote", "vote", 5, double_on=["2026-13-01"])]), "points.rules[0].double_on[0]"),
        (event([Rule("vote", "vote", 5, entitled=Entitled(classes=["x"]))]), "points.rules[0].entitled.classes"),
        (event([Rule("vote", "vote", 5, entitled=Entitled(units=["a//b"]))]), "points.rules[0].entitled.units"),
        (event([DAILY], [Streak(7, 1), Streak(7, 2)]), "points.streaks[1].days"),
        (event([VOTE], [Streak(7, 1)]), "points.streaks"),
        (event([VOTE], home="elsewhere"), "points"),
    ],
)
def test_what_cannot_be_is_named(wrong: Event, field: str) -> None:
    with pytest.raises(ImportRejected) as refused:
        check(wrong)
    assert refused.value.details["field"] == field
