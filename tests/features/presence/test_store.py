import pytest

from acclaim.features.presence import store as presence
from acclaim.features.presence.rules import MEMBERS_ERROR, Presence, Sample
from acclaim.features.presence.store import Increment
from acclaim.redis.client import Store

pytestmark = pytest.mark.contract

NOW = 1_795_422_000_000


async def test_an_increment_is_added_once_however_often_it_is_sent(store: Store) -> None:
    for _ in range(3):
        sums = await presence.add(store, "gala", Increment("w1", 1, 5, 4000), ["a", "b"], online=4, now=NOW)
    assert sums == Presence(4, NOW, 5, 2, 4000)
    await presence.add(store, "gala", Increment("w2", 1, 1, 1000), ["b", "c"], online=6, now=NOW + 1)
    await presence.add(store, "gala", Increment("w1", 2, 1, 500), [], online=3, now=NOW + 2)
    assert await presence.read(store, "gala") == Presence(6, NOW + 1, 7, 3, 5500)


async def test_nobody_was_there(store: Store) -> None:
    assert await presence.read(store, "gala") == Presence()


async def test_distinct_members_are_known_within_the_stated_error(store: Store) -> None:
    """Six standard errors: a right count fails once in 500 million runs, and the ids are the same each time."""
    people = 20_000
    for start in range(0, people, 1000):
        members = [f"member-{n}" for n in range(start, start + 1000)]
        sums = await presence.add(store, "gala", Increment("w1", 1, 0, 0), members, online=1, now=NOW)
    assert abs(sums.members - people) < 6 * MEMBERS_ERROR * people


async def test_the_first_sample_of_a_minute_is_kept(store: Store) -> None:
    await presence.sample(store, "gala", 7, Sample(1, 2, 3, 4))
    await presence.sample(store, "gala", 7, Sample(9, 9, 9, 9))
    assert await presence.samples(store, "gala") == {7: Sample(1, 2, 3, 4)}
