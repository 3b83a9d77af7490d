"""A bug in one feature takes neither the others nor the event with it."""

from datetime import UTC, datetime, timedelta
from typing import Any, NoReturn

import pytest

from acclaim.event.parts.comments import Comments
from acclaim.features.comments.intake import CommentIntake
from acclaim.features.turnout.live import TurnoutPart
from tests.running import Running, make_event, make_poll, open_event


@pytest.mark.parametrize("what", ["newcomer", "read", "tell", "keep_time", "heartbeat"])
async def test_a_part_that_fails_leaves_ballots_ticks_and_the_schedule(
    server: Running, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, what: str
) -> None:
    def fails(*_: Any) -> NoReturn:
        raise ValueError("a bug")

    monkeypatch.setattr(TurnoutPart, what, fails)
    closing = make_poll("soon", closes_at=datetime.now(UTC) + timedelta(seconds=2))
    await open_event(server.store, make_event(make_poll(), closing))
    async with server.phone("m1") as phone, server.screen() as screen:
        assert (await phone.cast("ballot-0001", "1"))["type"] == "ack"
        await screen.tick(lambda t: t["polls"]["best"]["ballots"] == 1)
        await screen.tick(lambda t: t["polls"]["soon"]["state"] == "closed")
    assert any("TurnoutPart failed" in record.getMessage() for record in caplog.records)


async def test_a_message_that_fails_is_answered_and_the_connection_stays(
    server: Running, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*_: Any) -> NoReturn:
        raise ValueError("a bug")

    monkeypatch.setattr(CommentIntake, "offer", fails)
    await open_event(server.store, make_event(comments=Comments(True)))
    async with server.phone("m1") as phone:
        await phone.send(type="comment", comment="comment-0001", text="好")
        assert (await phone.until("error"))["error"]["code"] == "internal"
        assert (await phone.cast("ballot-0001", "1"))["type"] == "ack"
    assert any("a message of type Say failed" in record.getMessage() for record in caplog.records)
