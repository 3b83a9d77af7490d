"""That the order of those who took part is forgotten, whichever worker knows of the event."""

from typing import Any, cast

import pytest

from acclaim.event import store as events
from acclaim.features.surveys import store as surveys
from acclaim.redis import keys, mark_keys
from acclaim.redis.client import Store
from acclaim.voting import orders, verbs
from acclaim.voting.orders import forget_over
from tests.features.surveys.papers import make_survey
from tests.running import make_event, make_poll

FINDERS = {"best": verbs.poll_of, "jia": surveys.find}


async def noted(store: Store) -> set[str]:
    return {one.decode() for one in await cast(Any, store.redis.smembers(mark_keys.ORDERS))}


@pytest.mark.parametrize("which", list(FINDERS))
@pytest.mark.parametrize("over_by", ["close", "reset"])
async def test_what_opens_is_noted_and_a_rewrite_is_owed_once_it_is_over(
    store: Store, which: str, over_by: Any
) -> None:
    """No hub of the event is anywhere."""
    poll = make_poll(visibility="on_close", privacy="secret")
    await events.create(store, make_event(poll, surveys=[make_survey()]))
    await verbs.apply(store, "gala", which, "open", find=FINDERS[which])
    assert await noted(store) == {f"gala {which} 1"}
    await verbs.apply(store, "gala", which, "lock", find=FINDERS[which])
    await forget_over(store)
    assert (await noted(store), await store.redis.exists(keys.REWRITE)) == ({f"gala {which} 1"}, 0), "it is paused"
    await verbs.apply(store, "gala", which, over_by, find=FINDERS[which])
    before = (await store.redis.info("commandstats")).get("cmdstat_bgrewriteaof", {"calls": 0})["calls"]
    await forget_over(store)
    assert await noted(store) == set()
    assert (await store.redis.info("commandstats"))["cmdstat_bgrewriteaof"]["calls"] > before


async def test_a_note_outlasts_a_look_between_it_and_the_opening(store: Store) -> None:
    await events.create(store, make_event(make_poll(visibility="on_close", privacy="secret")))
    await orders.note(store, "gala", "best", 1)
    await forget_over(store)
    assert await noted(store) == {"gala best 1"}
    await orders.note(store, "gone", "best", 1)
    await forget_over(store)
    assert await noted(store) == {"gala best 1"}, "of an event that is gone nothing opens"


async def test_a_named_poll_is_not_noted(store: Store) -> None:
    await events.create(store, make_event(make_poll()))
    await verbs.apply(store, "gala", "best", "open")
    assert await noted(store) == set()
