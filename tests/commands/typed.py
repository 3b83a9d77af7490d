"""A command as a person types it, and an event for it."""

from collections.abc import Callable

from acclaim.event import store as events
from acclaim.redis.client import Store
from acclaim.voting import casting, verbs
from acclaim.voting.ballot import Ballot

Acclaim = Callable[..., tuple[int, str, str]]
EVENT = """
id = "gala"
title = "建家巡礼"

[[polls]]
id = "best"
title = "最美小家"
options = [{id = "1", name = "采油一厂小家"}, {id = "2", name = "采油二厂小家"}]
"""


async def cast(url: str, *members: str) -> None:
    store = Store.connect(url)
    await verbs.apply(store, "gala", "best", "open")
    record = await events.read(store, "gala")
    (poll,) = record.event.polls
    cast_now = [Ballot(member, f"ballot-{member}", "audience 1") for member in members]
    outcomes = await casting.cast_batch(store, record.event, poll, 0, 1, record.rev, cast_now)
    assert all(outcome.code is None for outcome in outcomes)
    await store.close()
