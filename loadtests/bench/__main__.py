"""Measures the server beside the floors of this machine and beside what people write instead; starts all it needs.

python -m loadtests.bench            everything, some minutes
python -m loadtests.bench --tls      what TLS costs, by us and by proxies
python -m loadtests.bench --quick    the ratios, under a minute on a machine that does nothing else
"""

import argparse
import json
import sys
from collections.abc import Callable

import msgspec
import uvloop

from loadtests.bench.arrivals import measure_arrivals
from loadtests.bench.floors import RedisFloor, socket_floor
from loadtests.bench.naive_server import naive
from loadtests.bench.ours import Ours
from loadtests.bench.sizes import FULL, QUICK, Sizes
from loadtests.bench.storm import BALLOTS_EACH, Storm
from loadtests.bench.table import Results, table, tls_table
from loadtests.bench.tls import measure_tls
from loadtests.ceremony.plan import ceremony
from loadtests.server_under_test import ServerUnderTestError, server_under_test

LIKES_EACH = 8
ACK_BYTES = 105  # payload of an acknowledgement
WARM_UP = 200  # phones, before anything is measured: code is loaded, memory pools are filled


async def measure(sizes: Sizes, say: Callable[[str], None]) -> Results:
    """Runs everything against servers of its own. Raises ServerUnderTestError."""
    event = msgspec.structs.replace(ceremony(), admission="open")
    results: Results = {}
    async with server_under_test(event, workers=1) as house:
        tick_bytes = await _measure_ours(Ours(house), sizes, results, say)
        say("votes")
        storm = Storm(house, sizes.phones, results["tick_us"])
        results["vote_us"], results["vote_redis_us"] = await storm.votes(sizes.storms)
        results["votes_per_s"] = storm.votes_per_s
        say("the floors of sockets")
        async with socket_floor(tick_bytes, ACK_BYTES) as floor:
            results["connect_floor_us"] = await floor.connect(sizes.phones)
            results["send_floor_us"] = await floor.sends(round(sizes.tick_s * 4))
            results["echo_floor_us"] = await floor.echoes(BALLOTS_EACH)
            if sizes.phones_many:
                await floor.connect(sizes.phones_many - sizes.phones)
                results["send_many_floor_us"] = await floor.sends(round(sizes.tick_s * 2))
        say("the naive server")
        async with naive(house.redis_url, sizes.phones) as other:
            results["naive_us"], results["naive_votes_per_s"] = await other.votes(sizes.naive_ballots)
        say("the floor of Redis, and its memory")
        await _measure_redis(RedisFloor(house), sizes, results)
    say("first visits")
    results |= await measure_arrivals(sizes.visits)
    results |= await measure_tls(sizes, say)
    results["fanout_ratio"] = results["tick_us"] / results["send_floor_us"]
    results["vote_cpu_ratio"] = results["vote_us"] / results["echo_floor_us"]
    results["redis_cpu_ratio"] = results["vote_redis_us"] / results["redis_floor_us"]
    results["naive_speedup"] = results["votes_per_s"] / results["naive_votes_per_s"]
    return results


async def _measure_redis(floor: RedisFloor, sizes: Sizes, results: Results) -> None:
    """The floor of a vote is taken with about as many members as voted, and again when there are very many."""
    few = sizes.phones * 4
    results["redis_floor_us"], few_bytes = await floor.feed(few)
    _, most_bytes = await floor.feed(sizes.stored_ballots - 2 * few)
    results["redis_floor_many_us"], last_bytes = await floor.feed(few)
    in_all = (few_bytes + last_bytes) * few + most_bytes * (sizes.stored_ballots - 2 * few)
    results["redis_bytes_per_ballot"] = in_all / sizes.stored_ballots


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

    def say(what: str) -> None:
        if sys.stderr.isatty():
            print(f"\r\033[Kmeasuring: {what} …", end="", file=sys.stderr, flush=True)

    try:
        results = uvloop.run(measure_tls(sizes, say) if arguments.tls else measure(sizes, say))
    except ServerUnderTestError as error:
        print(error, file=sys.stderr)
        return 2
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr)
    results = {name: round(value, 2) for name, value in results.items()}
    if arguments.json:
        print(json.dumps(results))
    else:
        print(*([] if arguments.tls else [table(results, sizes)]), tls_table(results), sep="\n\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
