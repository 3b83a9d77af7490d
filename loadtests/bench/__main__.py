"""Measures the server beside the floors of this machine and beside what people write instead; starts all it needs.

python -m loadtests.bench            everything, some minutes
python -m loadtests.bench --quick    the ratios, under 40 s on a machine that does nothing else
"""

import argparse
import json
import sys
from typing import Any

import msgspec
import uvloop

from loadtests.bench.floors import redis_floor, socket_floor
from loadtests.bench.naive_server import naive
from loadtests.bench.ours import Ours
from loadtests.bench.sizes import FULL, QUICK, Sizes
from loadtests.bench.table import Row, table
from loadtests.household import Household, HouseholdError, household
from loadtests.plan import ceremony

ACK_BYTES = 105  # payload of an acknowledgement


async def measure(sizes: Sizes, say: Any) -> tuple[list[Row], dict[str, float]]:
    """Runs everything; returns the table's rows and the fields of --json. Raises HouseholdError."""
    event = msgspec.structs.replace(ceremony(), admission="open")
    async with household(event, workers=1) as house:
        return await _measure(house, sizes, say)


async def _measure(house: Household, sizes: Sizes, say: Any) -> tuple[list[Row], dict[str, float]]:
    ours = Ours(house)
    say("phones connect")
    await ours.connect(200)  # warm: code loaded, memory pools filled
    connect_us, kib = await ours.connect(sizes.phones)
    say("join over HTTP")
    join_us = await ours.join_by_http(sizes.joins)
    say("fan-out")
    tick_us = await ours.ticks(sizes.tick_s)
    say("votes")
    vote_us, vote_redis_us = await ours.votes(sizes.vote_rounds)
    say("likes")
    like_us = await ours.likes(sizes.vote_rounds)
    say("reconnects")
    reconnect_us = await ours.reconnect()
    tick_bytes = len(ours.crowd.tick)
    await ours.crowd.leave()
    say("floors")
    async with socket_floor(tick_bytes, ACK_BYTES) as floor:
        connect_floor = await floor.connect(sizes.phones)
        send_floor = await floor.sends(round(sizes.tick_s * 4))
        echo_floor = await floor.echoes(sizes.vote_rounds)
    say("naive server")
    async with naive(house.redis_url, sizes.phones) as other:
        naive_us, naive_per_s = await other.votes(sizes.naive_rounds)
    say("a million ballots")
    redis_floor_us, ballot_bytes = await redis_floor(house, sizes.stored_ballots)
    n = f"{sizes.phones:,}"
    rates = ours.rates
    rows = [
        Row("vote, gateway", "µs", vote_us, echo_floor, 1.8, rates["votes"]),
        Row("vote, Redis", "µs", vote_redis_us, redis_floor_us, 1.3),
        Row("like report, gateway", "µs", like_us, echo_floor, None, rates["likes"]),
        Row(f"tick to one of {n} phones", "µs", tick_us, send_floor, 1.25, rates["ticks"]),
        Row("connect, with snapshot", "µs", connect_us, connect_floor, None, rates["connects"]),
        Row("reconnect, with snapshot", "µs", reconnect_us, connect_floor),
        Row("join over HTTP", "µs", join_us, None, None, rates["joins"]),
        Row("memory a connection", "KiB", kib, None, 8.0),
        Row(f"Redis memory a ballot, of {sizes.stored_ballots:,}", "bytes", ballot_bytes, None, 80.0),
        Row("vote, naive server", "µs", naive_us, echo_floor, None, naive_per_s),
    ]
    fields = {
        "fanout_ratio": tick_us / send_floor,
        "vote_cpu_ratio": vote_us / echo_floor,
        "redis_cpu_ratio": vote_redis_us / redis_floor_us,
        "naive_speedup": rates["votes"] / naive_per_s,
        "kib_per_connection": kib,
        "redis_bytes_per_ballot": ballot_bytes,
        "votes_per_s": rates["votes"],
        "naive_votes_per_s": naive_per_s,
        "vote_us": vote_us,
        "vote_redis_us": vote_redis_us,
        "like_us": like_us,
        "tick_us": tick_us,
        "connect_us": connect_us,
        "reconnect_us": reconnect_us,
        "join_us": join_us,
        "echo_floor_us": echo_floor,
        "send_floor_us": send_floor,
        "connect_floor_us": connect_floor,
        "redis_floor_us": redis_floor_us,
        "naive_us": naive_us,
        "tick_bytes": tick_bytes,
    }
    return rows, {name: round(value, 2) for name, value in fields.items()}


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m loadtests.bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="fewer rounds, the ratios only")
    parser.add_argument("--json", action="store_true", help="print one JSON object in place of the table")
    arguments = parser.parse_args()

    def say(what: str) -> None:
        if sys.stderr.isatty():
            print(f"\r\033[Kmeasuring: {what} …", end="", file=sys.stderr, flush=True)

    try:
        rows, fields = uvloop.run(measure(QUICK if arguments.quick else FULL, say))
    except HouseholdError as error:
        print(error, file=sys.stderr)
        return 2
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr)
    print(json.dumps(fields) if arguments.json else table(rows, fields))
    return 0


if __name__ == "__main__":
    sys.exit(main())
