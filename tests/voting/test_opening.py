"""Whether a poll may be opened: decided from what was read, without a store."""

from datetime import UTC, datetime

import pytest

from acclaim.base.errors import OperatorError
from acclaim.event.stage import Stage
from acclaim.voting import opening
from acclaim.voting.tally import PollNow
from tests.running import make_poll

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)
NOON_MS = int(NOON.timestamp() * 1000)


def refusal(
    now_ms: int, *, found: int = 1, epoch: int | None = None, due_ms: int | None = None, is_held: bool = False
) -> str:
    """Why a poll in epoch `found`, from 12:00 to 13:00, is not opened; "" if it is."""
    poll = make_poll(opens_at=NOON, closes_at=NOON.replace(hour=13))
    try:
        opening.check(poll, PollNow(epoch=found), is_held=is_held, now_ms=now_ms, epoch=epoch, due_ms=due_ms)
    except OperatorError as error:
        return error.code
    return ""


def test_an_operator_opens_a_poll_at_any_time_before_its_end() -> None:
    hour_ms = 3_600_000
    found = [refusal(NOON_MS + after) for after in (-hour_ms, 0, hour_ms - 1, hour_ms)]
    assert found == ["", "", "", "wrong_state"]


def test_the_schedule_opens_a_poll_once_its_time_has_come_and_nothing_on_hold() -> None:
    assert refusal(NOON_MS, due_ms=NOON_MS - 1) == "conflict"
    assert refusal(NOON_MS, due_ms=NOON_MS) == ""
    assert refusal(NOON_MS, due_ms=NOON_MS, is_held=True) == "conflict"
    assert refusal(NOON_MS, is_held=True) == "", "an operator may"


def test_what_was_seen_before_a_reset_is_not_opened() -> None:
    assert [refusal(NOON_MS, found=2, epoch=epoch) for epoch in (None, 1, 2)] == ["", "conflict", ""]


@pytest.mark.parametrize(("state", "revealed"), [("draft", ["star"]), ("locked", ["best", "star"])])
def test_nothing_stays_revealed_of_a_draft_that_is_opened(state: str, revealed: list[str]) -> None:
    stage = Stage("reveal", "best", revealed=["best", "star"])
    assert opening.hidden(stage, {"best": PollNow(state)}).revealed == revealed
