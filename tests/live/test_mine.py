"""What a phone hears that asks which of its member's ballots stand."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from acclaim.base import limits
from acclaim.event.parts.poll import Quota, Replace
from acclaim.live.connection import Connection
from acclaim.live.gauges import Gauges
from tests.line import Line
from tests.running import Running, make_event, make_poll, open_event


async def mine(line: Line) -> dict[str, Any]:
    await line.send(type="mine", poll="best")
    return await line.until("mine")


async def test_of_replaced_ballots_the_last_one_is_told(server: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "BALLOTS_AT_HAND", 3)
    monkeypatch.setattr(limits, "REPLACED_WITHIN_S", 0)
    await open_event(server.store, make_event(make_poll(repeat=Replace())))
    async with server.phone("m1") as phone:
        assert (await mine(phone))["ballots"] == []
        acks = [await phone.cast(f"ballot-{n:04}", "1") for n in range(5)]
    async with server.phone("m1") as another:
        told = await mine(another)
        last = {name: acks[-1][name] for name in ("ballot", "receipt", "at")}
        assert (told["ballots"], told["used"]) == ([last], None)


async def test_of_a_quota_the_last_ones_and_all_votes_used_are_told(
    server: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "BALLOTS_AT_HAND", 3)
    await open_event(server.store, make_event(make_poll(options=3, repeat=Quota(9, "day", 5))))
    async with server.phone("m1") as phone:
        acks = [await phone.cast(f"ballot-{n:04}", str(n % 2 + 1)) for n in range(5)]
    async with server.phone("m1") as another:
        told = await mine(another)
        assert [row["ballot"] for row in told["ballots"]] == ["ballot-0002", "ballot-0003", "ballot-0004"]
        assert told["used"] == {"at": acks[-1]["at"], "options": {"1": 3, "2": 2}}


def test_one_that_asks_again_and_again_waits_for_its_turn_and_polls_do_not_wait_for_each_other() -> None:
    loop = SimpleNamespace(time=lambda: 100.0)
    connection = Connection(cast(Any, None), Gauges(), cast(Any, loop))
    waits = [connection.wait_for_mine(poll) for poll in ("a", "a", "b", "a")]
    assert waits == [0, limits.MINE_EVERY_S, 0, 2 * limits.MINE_EVERY_S]
