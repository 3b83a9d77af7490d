"""A slot on its way from one node to another, step by step, and calls of several slots at once."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from redis.asyncio import Redis
from redis.crc import key_slot

from acclaim.base.errors import StoreAway
from acclaim.redis import keys, permissions
from acclaim.redis.client import Store
from acclaim.redis.cluster import Cluster
from acclaim.voting import ballots, casting, polls, verbs
from acclaim.voting.ballot import Ballot
from acclaim.voting.casting import Outcome
from acclaim.voting.tally import PollNow
from loadtests.redis_cluster import RedisCluster
from tests.redis.acl import rule
from tests.running import make_event, make_poll, open_event

EVENT = make_event(make_poll(shards=8))
POLL = EVENT.polls[0]
MEMBERS = [f"m{n}" for n in range(64)]
MINE = [member for member in MEMBERS if keys.shard(member, POLL.shards) == 0]
SHARD_0 = keys.poll("gala", "best", 0)


@pytest.fixture
async def store(redis_cluster: RedisCluster) -> AsyncIterator[Store]:
    connected = Store.connect(redis_cluster.url)
    await connected.on_every_primary("FLUSHALL")
    await open_event(connected, EVENT)
    yield connected
    await connected.close()


async def cast(store: Store, *members: str, shard: int = 0) -> list[Outcome]:
    batch = [Ballot(member, f"ballot-{member}", "audience 1") for member in members]
    rev = (await polls.read_shard(store, "gala", "best", shard)).rev
    return await casting.cast_batch(store, EVENT, POLL, shard, 1, rev, batch)


async def test_a_ballot_follows_its_poll_from_node_to_node(store: Store, redis_cluster: RedisCluster) -> None:
    first, second = MINE[:2]
    (counted,) = await cast(store, first)
    target = redis_cluster.other_primary(SHARD_0)
    source = redis_cluster.begin_move(SHARD_0, target)
    bucket = keys.ballots_prefix("gala", "best", 0, 1) + str(keys.bucket(first))

    assert await cast(store, first) == [counted], "all keys are where they were"
    redis_cluster.move_keys(source, target, SHARD_0, keys.log("gala", "best", 0))
    with pytest.raises(StoreAway):  # TRYAGAIN: some keys are here, some there
        await cast(store, first)
    assert store.present, "which nobody but this poll's voters need to hear of"
    redis_cluster.move_keys(source, target, bucket)
    assert await cast(store, first) == [counted], "ASK: all are there, though the slot is not yet"
    assert (await polls.read_shard(store, "gala", "best", 0)).ballots == 1
    redis_cluster.end_move(SHARD_0, source, target)
    again, next_one = await cast(store, first, second)
    assert again == counted
    assert next_one == Outcome(counted.seq + 1, next_one.at)
    assert next_one.at == pytest.approx(counted.at, abs=60_000)
    assert (await ballots.recount(store, EVENT, POLL)).equal


async def test_many_calls_at_once_while_a_slot_has_just_moved_all_arrive(
    store: Store, redis_cluster: RedisCluster
) -> None:
    await cast(store, MINE[0])
    redis_cluster.move_slot(SHARD_0, redis_cluster.other_primary(SHARD_0))
    outcomes = await asyncio.gather(*(cast(store, member) for member in MINE))
    assert sorted(outcome.seq for [outcome] in outcomes) == list(range(2, len(MINE) + 2))


async def test_the_tally_of_all_shards_is_one_read_of_each_node(store: Store, redis_cluster: RedisCluster) -> None:
    for member in MEMBERS:
        await cast(store, member, shard=keys.shard(member, POLL.shards))
    assert len({redis_cluster.primary_of(keys.poll("gala", "best", n)).port for n in range(POLL.shards)}) > 1
    assert (await polls.read_all(store, "gala", [POLL]))["best"].ballots == len(MEMBERS)
    recount = await ballots.recount(store, EVENT, POLL)
    assert (recount.equal, recount.recount["ballots audience"]) == (True, len(MEMBERS))


async def read_in_two_parts(
    redis_cluster: RedisCluster, between: Callable[[], Awaitable[object]], is_shard_0_late: bool
) -> PollNow:
    """The poll's figures, read while `between` happened: one node hears the question after that, all others before."""
    reader = Store.connect(redis_cluster.url)
    cluster = reader.redis
    assert isinstance(cluster, Cluster)
    node_of_shard_0 = await cluster._slots.owner(key_slot(SHARD_0.encode()))
    other_nodes = [node for node in await cluster.primaries() if node is not node_of_shard_0]
    late = node_of_shard_0 if is_shard_0_late else other_nodes[0]
    ask, others, may_go = cluster._ask, len(other_nodes), asyncio.Event()

    async def ask_late(node: Redis, send: Callable[..., Awaitable[Any]], *args: Any) -> Any:
        nonlocal others
        if node is late:
            await may_go.wait()
            return await ask(node, send, *args)
        answer = await ask(node, send, *args)
        others -= 1
        if not others:
            await between()
            may_go.set()
        return answer

    cluster._ask = ask_late  # type: ignore[method-assign]
    try:
        return (await asyncio.wait_for(polls.read_all(reader, "gala", [POLL]), 10))["best"]
    finally:
        await reader.close()


async def test_a_poll_that_is_closed_in_the_middle_of_a_look_is_seen_with_its_last_ballots(
    store: Store, redis_cluster: RedisCluster
) -> None:
    async def vote_and_close() -> None:
        for member in MEMBERS:
            await cast(store, member, shard=keys.shard(member, POLL.shards))
        await verbs.apply(store, "gala", "best", "close")

    now = await read_in_two_parts(redis_cluster, vote_and_close, is_shard_0_late=True)
    assert (now.state, now.ballots) == ("closed", len(MEMBERS))


async def test_a_poll_that_is_reset_in_the_middle_of_a_look_is_not_seen_with_half_its_ballots(
    store: Store, redis_cluster: RedisCluster
) -> None:
    for member in MEMBERS:
        await cast(store, member, shard=keys.shard(member, POLL.shards))
    await verbs.apply(store, "gala", "best", "close")
    now = await read_in_two_parts(
        redis_cluster, lambda: verbs.apply(store, "gala", "best", "reset"), is_shard_0_late=False
    )
    assert (now.state, now.epoch, now.ballots) == ("draft", 2, 0)


async def test_the_documented_user_can_do_everything_on_a_cluster_too(
    store: Store, redis_cluster: RedisCluster
) -> None:
    for server in redis_cluster.servers:
        server.ask(*rule())
    limited = Store.connect(redis_cluster.url.replace("redis+cluster://", "redis+cluster://acclaim:secret@"))
    try:
        assert await permissions.missing(limited) == []
        assert (await limited.figures())["durability"] == "always"
        assert [outcome.code for outcome in await cast(limited, MINE[0])] == [None]
        target = redis_cluster.other_primary(SHARD_0)
        source = redis_cluster.begin_move(SHARD_0, target)
        redis_cluster.move_keys(source, target, SHARD_0)
        assert (await polls.read_shard(limited, "gala", "best", 0)).ballots == 1, "by ASK"
        redis_cluster.end_move(SHARD_0, source, target)
    finally:
        await limited.close()
        for server in redis_cluster.servers:
            server.ask("ACL", "DELUSER", "acclaim")
