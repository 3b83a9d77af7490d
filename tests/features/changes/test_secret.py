"""Of a secret poll the change feed tells its states, its result and who may prove that they voted, in no order."""

import pytest

from acclaim.features.changes.answers import Changes, Wish
from acclaim.features.changes.bodies import AnyFact, BallotsRecorded, PollMoved, ReceiptsGiven, ResultShown
from acclaim.features.changes.cursor import Cursor
from acclaim.redis.client import Store
from acclaim.voting import verbs
from acclaim.voting.ballot import Ballot
from acclaim.voting.receipt import Receipts
from acclaim.voting.secret import SHARD
from tests.running import make_poll
from tests.voting.booth import Booth

pytestmark = pytest.mark.contract
SECRET = b"1" * 32


async def test_ballots_are_told_when_all_are_in_and_receipts_sorted(store: Store) -> None:
    booth = await Booth.of(store, make_poll(options=3, visibility="on_close", privacy="secret"))
    changes, after, found = Changes(store, SECRET), None, list[AnyFact]()

    async def look(after: Cursor | None) -> Cursor:
        page = await changes.page(Wish(booth.event, ("poll", "ballots", "result", "receipts"), True), after, 0)
        found.extend(page.facts)
        return page.cursor

    outcomes = []
    for n in range(8):
        outcomes += await booth.cast(Ballot(f"m{n}", f"ballot-{n}", f"audience {n % 3 + 1}"))
        after = await look(after)
    for verb in ("close", "publish"):
        await verbs.apply(store, booth.event.id, "best", verb)
        after = await look(after)
    await look(after)
    assert not any(isinstance(one, BallotsRecorded) for one in found)
    assert [one.state for one in found if isinstance(one, PollMoved)] == ["open", "closed", "published"]
    results = [one.result for one in found if isinstance(one, ResultShown)]
    assert {result.ballots for result in results} == {8}
    [given] = [one for one in found if isinstance(one, ReceiptsGiven)]
    writer = Receipts(SECRET, booth.event.id, "best", epoch=1)
    assert given.counted == sorted(writer.write(SHARD, [outcome.seq for outcome in outcomes]))
