"""What a ballot costs Redis: alone, as a Cluster, with more shards, and with replicas waited for.

    python -m loadtests.shards            # a table for docs/scaling.md; about 40 s

Batches of new ballots go straight to the store as workers send them: one call at a time for each worker and shard.
CPU is what the operating system accounts to the redis-server processes.
"""

import argparse
import asyncio
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import psutil

from acclaim.base import limits
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.member_class import DEFAULT_CLASS
from acclaim.event.parts.poll import Option, Poll
from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.voting import ballots, casting, polls, verbs
from acclaim.voting.ballot import Ballot
from acclaim.voting.methods.choice import Choice
from loadtests.redis_cluster import RedisCluster
from loadtests.redis_server import DURABLE, RedisServer

_BALLOTS_A_SHARD: Final = 60 * limits.BATCH_BALLOTS


async def measure(
    url: str, servers: Sequence[RedisServer], shards: int, replicas_ack: int, size: int, workers: int
) -> tuple[float, float]:
    """(CPU of all Redis a ballot in µs, median time of a batch in ms)."""
    store = Store.connect(url, replicas_ack=replicas_ack)
    await store.wait_until_present()
    await store.on_every_primary("FLUSHALL")
    poll = Poll("best", "best", [Option("1", "1"), Option("2", "2")], shards=shards)
    event = Event("gala", "gala", polls=[poll])
    await events.create(store, event)
    await verbs.apply(store, "gala", "best", "open")
    members = _members(shards, size)
    processes = [psutil.Process(server.pid) for server in servers]
    before, waited_s = _cpu_s(processes), list[float]()

    async def lane(shard: int, batches: list[list[Ballot]]) -> None:
        rev = (await polls.read_shard(store, "gala", "best", shard)).rev
        for batch in batches:
            at = time.perf_counter()
            await casting.cast_batch(store, event, poll, shard, 1, rev, batch)
            waited_s.append(time.perf_counter() - at)

    lanes = [(shard, members[shard][worker::workers]) for shard in range(shards) for worker in range(workers)]
    await asyncio.gather(*(lane(shard, batches) for shard, batches in lanes))
    cpu_s = _cpu_s(processes) - before
    cast = sum(len(batch) for batches in members for batch in batches)
    recount = await ballots.recount(store, event, poll)
    assert recount.equal and recount.recount["ballots audience"] == cast
    await store.close()
    return cpu_s / cast * 1e6, statistics.median(waited_s) * 1e3


def _members(shards: int, size: int) -> list[list[list[Ballot]]]:
    """For each shard, its batches."""
    wanted = _BALLOTS_A_SHARD if size > 1 else _BALLOTS_A_SHARD // 4
    found: list[list[Ballot]] = [[] for _ in range(shards)]
    number = 0
    while any(len(mine) < wanted for mine in found):
        number += 1
        member = f"m{number:07}"
        mine = found[keys.shard(member, shards)]
        if len(mine) < wanted:
            mine.append(Ballot(member, f"ballot-{number:08}", Choice(DEFAULT_CLASS, (str(number % 2 + 1),)).payload))
    return [[mine[at : at + size] for at in range(0, len(mine), size)] for mine in found]


def _cpu_s(processes: list[psutil.Process]) -> float:
    return sum(times.user + times.system for times in (process.cpu_times() for process in processes))


@contextmanager
def _alone(directory: Path) -> Iterator[RedisServer]:
    server = RedisServer(directory / "alone", DURABLE)
    server.start()
    yield server
    server.stop()


def main() -> None:
    argparse.ArgumentParser(description=__doc__).parse_args()
    print("| Redis | shards | `--replicas-ack` | workers | ballots a batch | µs a ballot, all nodes | ms a batch |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as name:
        directory = Path(name)

        def row(
            what: str, url: str, servers: Sequence[RedisServer], shards: int, replicas: int = 0, workers: int = 1,
            size: int = limits.BATCH_BALLOTS,
        ) -> None:  # fmt: skip
            cpu_us, batch_ms = asyncio.run(measure(url, servers, shards, replicas, size, workers))
            print(
                f"| {what} | {shards} | {replicas} | {workers} | {size} | {cpu_us:.1f} | {batch_ms:.1f} |", flush=True
            )

        with _alone(directory) as server:
            row("alone", server.url, [server], 1)
            for size in (1, 4, 16):
                row("alone", server.url, [server], 1, workers=limits.STORE_CONNECTIONS, size=size)
        with RedisCluster(directory / "three") as cluster:
            for shards in (1, 3, 12):
                row("3 primaries", cluster.url, cluster.servers, shards)
        with RedisCluster(directory / "six", replicas=1) as cluster:
            for replicas in (0, 1):
                row("3 primaries, a replica each", cluster.url, cluster.servers, 3, replicas)


if __name__ == "__main__":
    main()
