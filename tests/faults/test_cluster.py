"""A Cluster loses primaries, and its slots move, while people vote: the service goes on by itself, and the ballots
that were acknowledged are those that `--replicas-ack` says (docs/operations.md#replicas)."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from acclaim.event.event import Event
from acclaim.event.parts.poll import Replace
from acclaim.redis import keys
from acclaim.voting import ballots
from loadtests.redis_cluster import RedisCluster, follows
from loadtests.redis_server import until
from tests.running import Running, make_event, make_poll, open_event, running
from tests.stubborn_phone import StubbornPhone
from tests.waiting import eventually

pytestmark = pytest.mark.faults
PHONES = 150
SHARD_0 = keys.poll("gala", "best", 0)


@pytest.fixture(scope="module")
def module_cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisCluster]:
    directory = tmp_path_factory.mktemp("cluster")
    # The last: also a replica that has not heard of its primary for long may take over, as in the worst case.
    with RedisCluster(directory, replicas=1, node_timeout_ms=2000, cluster_replica_validity_factor=0) as cluster:
        yield cluster


@pytest.fixture
async def cluster(module_cluster: RedisCluster) -> AsyncIterator[RedisCluster]:
    """Three primaries with a replica each, all alive and empty, whatever the test before has done."""
    yield module_cluster
    await asyncio.to_thread(module_cluster.mend)


@asynccontextmanager
async def serving(cluster: RedisCluster, tmp_path: Path, event: Event, **settings: int) -> AsyncIterator[Running]:
    async with running(cluster.url, tmp_path, **settings) as server:
        await server.store.on_every_primary("FLUSHALL")
        await open_event(server.store, event)
        yield server


async def everybody_votes(server: Running, on_the_way: object = None, phones: int = PHONES) -> list[StubbornPhone]:
    """All phones vote over some two seconds; when a quarter has an answer, `on_the_way` is called."""
    voters = [StubbornPhone(server.port, f"m{n:04}", str(n % 2 + 1)) for n in range(phones)]

    async def later(phone: StubbornPhone, delay_s: float) -> None:
        await asyncio.sleep(delay_s)
        await phone.vote()

    tasks = [asyncio.create_task(later(phone, n / phones * 2)) for n, phone in enumerate(voters)]
    await eventually(lambda: sum(bool(phone.answers) for phone in voters) >= phones / 4)
    if callable(on_the_way):
        await asyncio.to_thread(on_the_way)
    async with asyncio.timeout(60):
        await asyncio.gather(*tasks)
    return voters


async def logged(server: Running, event: Event) -> list[tuple[str, str]]:
    """(member, ballot) of all that is in the log."""
    poll = event.polls[0]
    return sorted(
        [
            (record.member, record.ballot)
            for shard in range(poll.shards)
            async for record in ballots.read_log(server.store, event.id, poll.id, shard)
        ]
    )


async def check_that_each_counts_once(server: Running, event: Event, phones: list[StubbornPhone]) -> None:
    async with asyncio.timeout(60):
        await asyncio.gather(*(phone.vote(answers=2) for phone in phones))  # a resend after all that
    assert await logged(server, event) == sorted((phone.member, phone.ballot) for phone in phones)
    recount = await ballots.recount(server.store, event, event.polls[0])
    assert recount.equal
    assert recount.recount["ballots audience"] == len(phones)


async def test_a_killed_primary_is_replaced_and_the_service_goes_on(cluster: RedisCluster, tmp_path: Path) -> None:
    event = make_event(make_poll(shards=3))
    async with serving(cluster, tmp_path, event) as server:
        victim = cluster.primary_of(SHARD_0)
        phones = await everybody_votes(server, victim.kill)
        await check_that_each_counts_once(server, event, phones)
        assert cluster.primary_of(SHARD_0) is not victim
        await eventually(lambda: server.store.present)


@pytest.mark.parametrize("how", ["killed", "frozen"])
async def test_with_replicas_ack_no_acknowledged_ballot_is_lost_with_its_primary(
    cluster: RedisCluster, tmp_path: Path, how: str
) -> None:
    event = make_event(make_poll(shards=3))
    async with serving(cluster, tmp_path, event, replicas_ack=1) as server:
        victim = cluster.primary_of(SHARD_0)

        def lose_it_and_bring_it_back() -> None:
            victim.kill() if how == "killed" else victim.freeze()
            cluster.until_replaced(victim)
            # As a replica: the new primary has no other, and would acknowledge nothing.
            victim.start() if how == "killed" else victim.thaw()

        phones = await everybody_votes(server, lose_it_and_bring_it_back)
        assert await logged(server, event) == sorted((phone.member, phone.ballot) for phone in phones)
        await check_that_each_counts_once(server, event, phones)
        assert all(phone.answers[0] == phone.answers[1] for phone in phones), "a resend gets the first receipt"


async def test_with_replicas_ack_nothing_is_acknowledged_that_no_replica_has(
    cluster: RedisCluster, tmp_path: Path
) -> None:
    event = make_event(make_poll(repeat=Replace()))
    async with serving(cluster, tmp_path, event, replicas_ack=1) as server, server.phone("m1") as phone:
        primary, replica = cluster.primary_of(SHARD_0), cluster.replica_of(SHARD_0)
        replica.kill()
        for _ in range(2):  # also not when it is sent again, and writes nothing any more
            refused = await phone.cast("ballot-0001", "1")
            assert (refused["error"]["code"], refused["error"]["retryable"]) == ("store_away", True)
        assert not server.store.present
        await asyncio.to_thread(replica.start)
        await asyncio.to_thread(until, lambda: follows(replica), "it does not follow")
        await phone.until(lambda m: m["type"] == "status" and m["store"] == "ok", 10)
        ack = await phone.cast("ballot-0001", "1")
        assert ack["type"] == "ack"
        primary.kill()
        await asyncio.to_thread(cluster.until_replaced, primary)
        await asyncio.wait_for(server.store.wait_until_present(), 10)
        assert await logged(server, event) == [("m1", "ballot-0001")]
        await asyncio.to_thread(cluster.mend)
        assert await phone.cast("ballot-0001", "1") == ack


async def test_without_it_what_the_replica_had_not_yet_is_lost(cluster: RedisCluster, tmp_path: Path) -> None:
    event = make_event(make_poll(repeat=Replace()))
    async with serving(cluster, tmp_path, event) as server, server.phone("m1") as phone, server.screen() as screen:
        primary, replica = cluster.primary_of(SHARD_0), cluster.replica_of(SHARD_0)
        assert (await phone.cast("ballot-0001", "1"))["type"] == "ack"
        await asyncio.to_thread(cluster.until_replicated, SHARD_0)
        replica.kill()
        assert (await phone.cast("ballot-0002", "2"))["type"] == "ack"
        shown = (await screen.tick(lambda t: t["polls"]["best"]["votes"] == [0, 1]))["polls"]["best"]
        primary.kill()
        await asyncio.to_thread(replica.start)
        await asyncio.to_thread(cluster.until_replaced, primary)
        await asyncio.wait_for(server.store.wait_until_present(), 10)
        assert await logged(server, event) == [("m1", "ballot-0001")]
        recount = await ballots.recount(server.store, event, event.polls[0])
        assert recount.equal, "lost, and the tally does not pretend otherwise"
        after = (await screen.tick(lambda t: t["polls"]["best"]["votes"] == [1, 0]))["polls"]["best"]
        assert after["seq"] > shown["seq"], "nor do screens, which drop what is older than what they show"


async def test_resharding_while_people_vote_loses_and_doubles_nothing(cluster: RedisCluster, tmp_path: Path) -> None:
    event = make_event(make_poll(shards=2))
    async with serving(cluster, tmp_path, event) as server:

        def move_all() -> None:
            for name in (SHARD_0, keys.poll("gala", "best", 1), keys.event("gala"), SHARD_0):
                cluster.move_slot(name, cluster.other_primary(name))

        phones = await everybody_votes(server, move_all)
        assert await logged(server, event) == sorted((phone.member, phone.ballot) for phone in phones)
        await check_that_each_counts_once(server, event, phones)
