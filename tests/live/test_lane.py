"""What becomes of a batch: answered, taken again or refused, and nobody is told twice."""

import asyncio
from collections.abc import Callable, Sequence

import pytest

from acclaim.base.errors import AcclaimError, Stale, StoreAway
from acclaim.live.lane import Lane


class Told(Lane[str, int]):
    """Notes what becomes of each item. `calls` are what happens at each call, at last always an answer."""

    def __init__(self, *calls: Callable[[], int], reread: Callable[[], object] = lambda: None) -> None:
        super().__init__(2)
        self.calls = list(calls)
        self.reread_ = reread
        self.told: list[tuple[str, object]] = []
        self.idled = 0

    async def call(self, batch: Sequence[str]) -> int:
        await asyncio.sleep(0)
        return self.calls.pop(0)() if self.calls else 1

    async def answer(self, batch: Sequence[str], answers: int) -> None:
        self.told += [(item, 1 // answers) for item in batch]

    def refuse(self, batch: Sequence[str], error: AcclaimError) -> None:
        self.told += [(item, error.code) for item in batch]

    async def reread(self, batch: Sequence[str]) -> None:
        self.reread_()

    def again(self, batch: Sequence[str]) -> None:
        for item in batch:
            self.add(f"{item}, again")

    def idle(self) -> None:
        self.idled += 1


def fails(error: Exception) -> Callable[[], int]:
    def fail() -> int:
        raise error

    return fail


async def outcome(lane: Told, items: str) -> list[tuple[str, object]]:
    for item in items:
        lane.add(item)
    await lane.drained()
    assert not lane.busy and lane.idled
    return lane.told


async def test_what_comes_while_a_call_is_away_goes_with_the_next() -> None:
    lane = Told()
    assert await outcome(lane, "abc") == [("a", 1), ("b", 1), ("c", 1)]


@pytest.mark.parametrize(
    ("error", "code"), [(StoreAway("store_away"), "store_away"), (ZeroDivisionError("a bug"), "internal")]
)
async def test_a_batch_that_fails_is_refused_and_the_next_goes_on(error: Exception, code: str) -> None:
    assert await outcome(Told(fails(error)), "abc") == [("a", code), ("b", code), ("c", 1)]


async def test_what_was_checked_by_something_stale_is_taken_again() -> None:
    lane = Told(fails(Stale()))
    assert await outcome(lane, "abc") == [("c", 1), ("a, again", 1), ("b, again", 1)]


@pytest.mark.parametrize(
    ("error", "code"), [(StoreAway("store_away"), "store_away"), (ValueError("by a newer worker"), "internal")]
)
async def test_what_can_not_be_checked_again_is_refused(error: Exception, code: str) -> None:
    lane = Told(fails(Stale()), reread=fails(error))
    assert await outcome(lane, "abc") == [("a", code), ("b", code), ("c", 1)]


async def test_a_fault_while_answers_are_given_takes_nobody_else_along(caplog: pytest.LogCaptureFixture) -> None:
    assert await outcome(Told(lambda: 0), "abc") == [("c", 1)], "and those who may have theirs have no second one"
    assert "was not answered" in caplog.text
