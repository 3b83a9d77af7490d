"""Days that go by as a test says."""

from collections.abc import Callable

import pytest

from acclaim.base.clock import now_ms
from acclaim.features.points import rules
from acclaim.features.points import store as points

DAY_S = 86_400
Travel = Callable[[int], int]


@pytest.fixture
def travel(monkeypatch: pytest.MonkeyPatch) -> Travel:
    """`travel(n)`: the day is n days after one in the middle of a month, for this server and the store; which it is.
    Days are shifted by the offset from UTC, which is how the store knows where the event is."""
    offset_s, day_of = rules.offset_s, rules.day_of
    today = day_of(now_ms(), "Asia/Shanghai")
    begin = rules.first_of_month(today + 40) + 9 - today

    def to(n: int) -> int:
        shift = (begin + n) * DAY_S
        monkeypatch.setattr(points, "offset_s", lambda at, zone: offset_s(at, zone) + shift)
        monkeypatch.setattr(points, "day_of", lambda at, zone: day_of(at, zone) + begin + n)
        return today + begin + n

    return to
