"""Measures the server beside the floors of this machine and beside what people write instead; starts all it needs.

python -m loadtests.bench            everything, some minutes
python -m loadtests.bench --tls      what TLS costs, by us and by proxies
python -m loadtests.bench --quick    the ratios, under a minute on a machine that does nothing else
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Callable
from statistics import median

import msgspec

from loadtests.bench.arrivals import measure_arrivals
from loadtests.bench.floors import RedisFloor, SocketFloor, socket_floor
from loadtests.bench.naive_server import naive
from loadtests.bench.ours import Ours
from loadtests.bench.sizes import FULL, QUICK, Sizes
from loadtests.bench.storm import BALLOTS_EACH, Storm
from loadtests.bench.table import Results, table, tls_table
from loadtests.bench.tls import measure_tls
from loadtests.ceremony.plan import ceremony
from loadtests.command import conclude, hush, run, say
from loadtests.server_under_test import ServerUnderTest, server_under_test

LIKES_EACH = 8
ACK_BYTES = 105  # payload of an acknowledgement
WARM_UP = 200  # phones, before anything is measured: code is loaded, memory pools are filled


async def measure(sizes: Sizes, say: Callable[[str], None]) -> Results:
    """Runs everything against servers of its own. Raises ServerUnderTestError."""
    event = msgspec.structs.replace(ceremony(), admission="open")
    results: Results = {}
    async with server_under_test(event, workers=1) as server:
        tick_bytes = await _measure_ours(Ours(server), sizes, results, say)
        say("the floors of sockets")
        async with socket_floor(tick_bytes, ACK_BYTES) as floor:
            results["connect_floor_us"] = await floor.connect(sizes.phones)
            results["send_floor_us"] = await floor.sends(round(sizes.tick_s * 4))
            await _measure_votes(server, floor, sizes, results, say)
            if sizes.phones_many:
                say(f"the floor of ticks to {sizes.phones_many:,} phones")
                await floor.connect(sizes.phones_many - sizes.phones)
                results["send_many_floor_us"] = await floor.sends(round(sizes.tick_s * 2))
    say("first visits")
    results |= await measure_arrivals(sizes.visits)
    results |= await measure_tls(sizes, say)
    results["fanout_ratio"] = results["tick_us"] / results["send_floor_us"]
    results["vote_cpu_ratio"] = results["vote_us"] / results["echo_floor_us"]
    results["redis_cpu_ratio"] = results["vote_redis_us"] / results["redis_floor_us"]
    results["naive_speedup"] = results["votes_per_s"] / results["naive_votes_per_s"]
    return results


async def _measure_votes(
    server: ServerUnderTest, floor: SocketFloor, sizes: Sizes, results: Results, say: Callable[[str], None]
) -> None:
    """Votes, their floors and the naive server take turns, for the machine is faster now and slower then: medians, of
    all rounds but the first. The floor of Redis is fed again when there are very many ballots."""
    storm, redis, few = Storm(server, sizes.phones, results["tick_us"]), RedisFloor(server), sizes.phones * 4
    rounds: defaultdict[str, list[float]] = defaultdict(list)
    say("votes, beside their floors and the naive server")
    async with naive(server.redis_url, sizes.phones) as other:
        await storm.join()
        for number in range(sizes.rounds + 1):
            figures = await storm.round()
            figures["echo_floor_us"] = await floor.echoes(BALLOTS_EACH)
            figures["redis_floor_us"] = await redis.feed(few)
            figures |= await other.votes(sizes.naive_ballots)
            if number == 0:  # pools of memory are still filled
                continue
            for name, value in figures.items():
                rounds[name].append(value)
        await storm.leave()
    results |= {name: median(values) for name, values in rounds.items()}
    say("Redis with many ballots")
    await redis.feed(sizes.stored_ballots - redis.members - few)
    results["redis_floor_many_us"] = await redis.feed(few)
    results["redis_bytes_per_ballot"] = redis.bytes_per_ballot


async def _measure_ours(ours: Ours, sizes: Sizes, results: Results, say: Callable[[str], None]) -> int:
    """Returns the bytes of a tick's payload."""
    say("connects")
    await ours.connect(WARM_UP)
    results["connect_us"], results["kib_per_connection"] = await ours.connect(sizes.phones)
    say("joins over HTTP")
    results["join_us"] = await ours.join_by_http(sizes.joins)
    say("ticks")
    results["tick_us"] = await ours.ticks(sizes.tick_s)
    say("likes")
    results["like_us"] = await ours.likes(LIKES_EACH)
    say("reconnects")
    results["reconnect_us"] = await ours.reconnect()
    if sizes.phones_many:
        say(f"ticks to {sizes.phones_many:,} phones")
        _, results["kib_per_connection"] = await ours.connect(sizes.phones_many)
        results["tick_many_us"] = await ours.ticks(sizes.tick_s)
    tick_bytes = len(ours.crowd.tick)
    results["tick_bytes"] = tick_bytes
    await ours.crowd.leave()
    results.update({f"{name}_per_s": rate for name, rate in ours.rates.items()})
    return tick_bytes


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m loadtests.bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="fewer rounds, the ratios only")
    parser.add_argument("--json", action="store_true", help="print one JSON object in place of the table")
    parser.add_argument("--tls", action="store_true", help="only what TLS costs")
    arguments = parser.parse_args()
    sizes = QUICK if arguments.quick else FULL
    results = run(measure_tls(sizes, say) if arguments.tls else measure(sizes, say))
    hush()
    results = {name: round(value, 2) for name, value in results.items()}
    tables = "\n\n".join([*([] if arguments.tls else [table(results, sizes)]), tls_table(results)])
    return conclude(results, arguments.json, is_broken=False, text=tables)


if __name__ == "__main__":
    sys.exit(main())
