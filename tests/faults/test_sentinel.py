"""Three Sentinels watch a primary and its replica: the service finds the one that is primary, whatever happens."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from redis.exceptions import ResponseError

from acclaim.base.errors import StoreAway
from acclaim.redis.client import Store
from acclaim.voting import ballots, casting
from acclaim.voting.ballot import Ballot
from loadtests.redis_cluster import follows, is_primary
from loadtests.redis_server import DURABLE, HOST, RedisServer, until
from tests.running import make_event, make_poll, open_event, running
from tests.stubborn_phone import StubbornPhone
from tests.waiting import eventually

pytestmark = pytest.mark.faults
SENTINELS = 3
REV = 2  # of an event that was stored, and whose poll was opened


class Watched:
    """A primary and a replica, `servers`, under Sentinels. `url` names these."""

    def __init__(self, directory: Path) -> None:
        self.servers = [RedisServer(directory / "one", DURABLE), RedisServer(directory / "two", DURABLE)]
        one, two = self.servers
        one.start()
        two.start()
        two.ask("REPLICAOF", HOST, one.port)
        watch = (
            f"sentinel monitor show {HOST} {one.port} {SENTINELS // 2 + 1}\n"
            "sentinel down-after-milliseconds show 1000\nsentinel failover-timeout show 5000\n"
        )
        self.sentinels = [RedisServer(directory / f"sentinel{n}", {}, config=watch) for n in range(SENTINELS)]
        for sentinel in self.sentinels:
            sentinel.start()
        self.url = "redis+sentinel://" + ",".join(f"{HOST}:{sentinel.port}" for sentinel in self.sentinels) + "/show"
        until(self.ready, "the Sentinels don't see everything")

    def ready(self) -> bool:
        """Whether a fail-over could be made."""
        states = [sentinel.ask("SENTINEL MASTERS")["show"] for sentinel in self.sentinels]
        return follows(self.other) and all(
            state["num-slaves"] == 1 and state["num-other-sentinels"] == SENTINELS - 1 and state["flags"] == "master"
            for state in states
        )

    @property
    def primary(self) -> RedisServer:
        return next(server for server in self.servers if server.runs and is_primary(server))

    @property
    def other(self) -> RedisServer:
        return next(server for server in self.servers if server is not self.primary)

    def primary_port(self) -> int:
        """As the Sentinels see it."""
        return int(self.sentinels[0].ask("SENTINEL MASTERS")["show"]["port"])

    def retire(self) -> bool:
        """Has the Sentinels swap primary and replica. False if they don't know yet whether they can."""
        try:
            self.sentinels[0].ask("SENTINEL FAILOVER", "show")
        except ResponseError:
            return False
        return True

    def stop(self) -> None:
        for server in (*self.sentinels, *self.servers):
            server.stop()


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    made = Watched(tmp_path / "redis")
    yield made
    made.stop()


async def test_a_killed_and_a_retired_primary_are_replaced_and_every_ballot_counts_once(
    watched: Watched, tmp_path: Path
) -> None:
    event = make_event(make_poll())
    async with running(watched.url, tmp_path) as server:
        await open_event(server.store, event)
        phones = [StubbornPhone(server.port, f"m{n:03}", str(n % 2 + 1)) for n in range(90)]

        async def vote(some: list[StubbornPhone], answers: int = 1) -> None:
            async with asyncio.timeout(60):
                await asyncio.gather(*(phone.vote(answers) for phone in some))

        await vote(phones[:30])
        victim = watched.primary
        victim.kill()
        await vote(phones[30:60])
        assert watched.primary is not victim

        await asyncio.to_thread(victim.start)
        victim.ask("REPLICAOF", HOST, watched.primary_port())  # as the Sentinels do too, ten seconds later
        await asyncio.to_thread(until, watched.retire, "the Sentinels find nobody to promote")
        await vote(phones[60:])
        await asyncio.to_thread(until, lambda: watched.primary is victim, "the primary has not retired")
        await asyncio.to_thread(until, lambda: follows(watched.other), "the retired primary does not follow")

        await vote(phones, answers=2)
        recount = await ballots.recount(server.store, event, event.polls[0])
        assert (recount.equal, recount.recount["ballots audience"]) == (True, len(phones))
        assert server.store.present


async def test_a_promoted_replica_that_evicts_gets_no_ballots_until_it_is_mended(
    watched: Watched, tmp_path: Path
) -> None:
    store = Store.connect(watched.url)
    event = make_event(make_poll())
    await open_event(store, event)

    async def cast(member: str) -> None:
        ballot = Ballot(member, f"ballot-{member}", "audience 1")
        await casting.cast_batch(store, event, event.polls[0], 0, 1, REV, [ballot])

    await cast("m1")
    promoted = watched.other
    promoted.ask("CONFIG SET", "maxmemory-policy", "allkeys-random")  # its own: replication copies no settings
    watched.primary.kill()

    async def refused_as_volatile() -> bool:
        with pytest.raises(StoreAway) as refused:
            await cast("m2")
        return refused.value.code == "store_volatile"

    await eventually(refused_as_volatile)
    promoted.ask("CONFIG SET", "maxmemory-policy", "noeviction")
    await store.figures()
    await cast("m2")
    await store.close()
