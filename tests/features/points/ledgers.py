"""A home with points and a poll in it, its poster, and what every test of them wants to know."""

from collections.abc import Sequence
from typing import Any

from acclaim.base.clock import now_ms
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.earning.points import Points, Rule, Streak
from acclaim.features.points import posting, sources
from acclaim.features.points import store as points
from acclaim.features.points.ledgers import sources_of
from acclaim.features.points.rules import Account, Line, date_of, day_of
from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.voting import casting
from acclaim.voting.ballot import Ballot
from tests.running import make_event, make_poll, open_event

VOTE = Rule("vote", "vote", 2, "day", 5)
DAILY = Rule("daily", "daily_check_in", 3)


async def opened(store: Store, *polls: Any, rules: Sequence[Rule] = (VOTE, DAILY), **fields: Any) -> Event:
    """An event with points, whose polls are open."""
    section = Points(list(rules), fields.pop("streaks", [Streak(3, 10)]), **fields.pop("points", {}))
    event = make_event(*(polls or (make_poll("best"), make_poll("next"), make_poll("last"))), points=section, **fields)
    await open_event(store, event)
    return event


async def cast(store: Store, event: Event, poll_id: str, *members: str, epoch: int = 1, ballot: str = "b") -> None:
    """A ballot of each, as phones cast it."""
    poll = event.poll(poll_id)
    assert poll
    rev = (await events.read(store, event.id)).rev
    for shard in range(poll.shards):
        batch = [
            Ballot(member, f"{ballot}-{member}-{poll_id}", "audience 1")
            for member in members
            if keys.shard(member, poll.shards) == shard
        ]
        if batch:
            await casting.cast_batch(store, event, poll, shard, epoch, rev, batch, 8 * 3600)


async def post_all(store: Store, ledger: Event) -> None:
    """Until there is nothing left to post."""
    found = await sources_of(store, ledger)
    while news := await sources.has_news(store, ledger, found, await points.cursors(store, ledger.id)):
        for source in news:
            at = (await points.cursors(store, ledger.id)).get(source.cursor, "")
            await posting.post(store, ledger, source, at)


async def account_of(store: Store, ledger: Event, member: str) -> Account:
    [account] = await points.read(store, ledger.id, [member], date_of(day_of(now_ms(), ledger.timezone)).year)
    return account


async def balances(store: Store, ledger: Event, *members: str) -> list[int]:
    return [(await account_of(store, ledger, member)).balance for member in members]


async def lines(store: Store, ledger: Event) -> list[Line]:
    return [line async for some in points.lines_after(store, ledger.id, 0) for line in some]


async def check_sums(store: Store, ledger: Event) -> None:
    """The whole is zero, and says the same as accounts and log; nobody is below zero."""
    sums = await points.sums(store, ledger.id)
    short, seq = sums.pop("short", 0), sums.pop("seq", 0)
    found = await lines(store, ledger)
    folded: dict[str, int] = {}
    for line in found:
        assert line.points > 0
        if line.is_short:
            short -= line.points
            continue
        for account, n in ((line.source_account, -line.points), (line.target_account, line.points)):
            folded[account] = folded.get(account, 0) + n
            assert folded[account] >= 0 or account[:2] not in ("m:", "p:"), f"{account} is below zero"
    assert [line.number for line in found] == list(range(1, seq + 1))
    assert sum(sums.values()) == 0 == short
    held = {member: account async for member, account in points.read_all(store, ledger.id)}
    assert {m: a.balance for m, a in held.items() if a.balance} == _members(folded, "m:")
    assert {m: a.pending for m, a in held.items() if a.pending} == _members(folded, "p:")
    assert sums.get("members", 0) == sum(_members(folded, "m:").values())


def _members(folded: dict[str, int], prefix: str) -> dict[str, int]:
    return {account[2:]: n for account, n in folded.items() if account.startswith(prefix) and n}
