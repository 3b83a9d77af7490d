"""Days that go by as a test says."""

from collections.abc import Callable

import pytest

from acclaim.event.parts.earning.daily_quiz import DailyQuiz
from acclaim.features.papers import rules
from acclaim.features.papers.rules import Day

Travel = Callable[[float], None]
_DAY_MS = 86_400_000


@pytest.fixture
def travel(monkeypatch: pytest.MonkeyPatch) -> Travel:
    """`travel(n)`: it is n days later. The moments of days are shifted instead of the clocks of server and store."""
    day_at = rules.day_at

    def to(days: float) -> None:
        shift = int(days * _DAY_MS)

        def shifted(quiz: DailyQuiz, timezone: str, at_ms: int) -> Day:
            day = day_at(quiz, timezone, at_ms + shift)
            return day._replace(opens_at=day.opens_at - shift, closes_at=day.closes_at - shift)

        monkeypatch.setattr(rules, "day_at", shifted)

    return to
