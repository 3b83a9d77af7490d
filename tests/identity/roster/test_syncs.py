"""When a sync is overdue, by those that came before."""

import pytest

from acclaim.identity.roster import syncs
from acclaim.identity.roster.syncs import Sync
from acclaim.redis.client import Store

HOUR = 3_600_000
DAY = 24 * HOUR


@pytest.mark.parametrize(
    ("began", "due"),
    [
        ([], 0),
        ([2 * DAY, DAY], 0),  # two tell nothing
        ([3 * DAY, 2 * DAY, DAY], 5 * DAY + HOUR),
        ([7 * DAY, 4 * DAY, 3 * DAY], 13 * DAY + HOUR),  # a weekend is no outage
    ],
)
def test_one_is_due_after_twice_the_longest_pause(began: list[int], due: int) -> None:
    assert syncs.due_at(began) == due


async def test_pieces_are_one_sync_and_only_what_comes_by_a_key_is_expected(store: Store) -> None:
    for day in range(1, 13):
        for piece in range(2):
            at = day * DAY + piece
            await syncs.note(store, "gala", Sync("API key PS", True, at, at, 10))
    await syncs.note(store, "gala", Sync("admin", False, 12 * DAY + HOUR, 12 * DAY + HOUR, 40))
    known = await syncs.read(store, "gala")
    assert known.last and (known.last.by, known.last.rows) == ("admin", 40)
    assert known.due_at == 14 * DAY + HOUR
    [kept] = await store.ask(("HLEN", "acclaim:{gala}:syncs"))
    assert kept == 9
