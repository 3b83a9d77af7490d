"""How large a server your event needs, from its figures and from what the benchmark measured.

python -m loadtests.size --viewers 200000 --ballots 160000 --seconds 10
python -m loadtests.bench --json > mine.json && python -m loadtests.size --costs mine.json --viewers …
"""

import argparse
import json
import math
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

# Of docs/benchmarks.md's machine on a slow day, twice what it says of a quiet one: a plan should not count on luck.
# One's own machine is better measured than believed: --costs.
COSTS: Final[Mapping[str, float]] = {
    "vote_us": 52.2,
    "vote_redis_us": 9.5,
    "tick_us": 11.6,
    "reconnect_us": 297.5,
    "kib_per_connection": 5.6,
    "redis_bytes_per_ballot": 58.0,
    "tick_bytes": 489.0,
}
BUSY: Final = 0.6  # of a core is planned with; the rest is for what nobody planned
RETURN_S: Final = 10.0  # a hall that lost its network comes back within the phones' jitter
SOCKETS_PER_WORKER: Final = 15_000


@dataclass(frozen=True)
class Need:
    """What an event needs. Cores are whole cores' worth of CPU while it lasts, before any headroom."""

    vote_cores: float
    tick_cores: float
    return_cores: float
    redis_cores: float
    workers: int
    memory_mib: float
    redis_mib: float
    megabits_per_s: float
    shards: int


def need(
    viewers: int, ballots: int, seconds: float, ticks_per_s: float = 1.0, costs: Mapping[str, float] = COSTS
) -> Need:
    """`ballots` are cast within `seconds` of "vote now", while `viewers` get `ticks_per_s` tallies each.

    Votes and a mass return are not planned for the same moment; ticks go on during both.
    """
    per_s = ballots / seconds
    votes, ticks = per_s * costs["vote_us"] / 1e6, viewers * ticks_per_s * costs["tick_us"] / 1e6
    back, redis = viewers * costs["reconnect_us"] / 1e6 / RETURN_S, per_s * costs["vote_redis_us"] / 1e6
    by_cpu = (ticks + max(votes, back)) / BUSY
    return Need(
        vote_cores=votes,
        tick_cores=ticks,
        return_cores=back,
        redis_cores=redis,
        workers=max(1, math.ceil(by_cpu), math.ceil(viewers / SOCKETS_PER_WORKER)),
        memory_mib=viewers * costs["kib_per_connection"] / 1024,
        redis_mib=ballots * costs["redis_bytes_per_ballot"] / 2**20,
        megabits_per_s=viewers * ticks_per_s * costs["tick_bytes"] * 8 / 1e6,
        shards=max(1, math.ceil(redis / BUSY)),
    )


def as_text(found: Need) -> str:
    """For people."""
    redis = "one is enough" if found.shards == 1 else f"a Cluster, and shards = {found.shards} in the poll"
    return "\n".join([
        f"votes      {found.vote_cores:6.2f} cores of workers while they last",
        f"ticks      {found.tick_cores:6.2f} cores of workers all the time; {found.megabits_per_s:,.0f} Mbit/s out",
        f"return     {found.return_cores:6.2f} cores of workers when all come back within {RETURN_S:.0f} s",
        f"Redis      {found.redis_cores:6.2f} of a core while votes last: {redis}; {found.redis_mib:,.0f} MiB",
        f"memory     {found.memory_mib:6,.0f} MiB for connections, the kernel's own share apart",
        f"workers    {found.workers:6} (at {BUSY:.0%} of a core each, {SOCKETS_PER_WORKER:,} connections at most)",
    ])  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m loadtests.size", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--viewers", type=int, required=True, help="phones connected at once")
    parser.add_argument("--ballots", type=int, required=True, help='ballots after "vote now"')
    parser.add_argument("--seconds", type=float, required=True, help="the time in which they are cast")
    parser.add_argument("--ticks-per-s", type=float, default=1.0, help="tallies a second to each phone (default: 1)")
    parser.add_argument("--costs", type=Path, metavar="FILE.json", help="what loadtests.bench --json has measured")
    arguments = parser.parse_args()
    if min(arguments.viewers, arguments.ballots) < 0 or min(arguments.seconds, arguments.ticks_per_s) <= 0:
        parser.error("numbers must be positive")
    try:
        costs = json.loads(arguments.costs.read_text()) if arguments.costs else COSTS
        found = need(arguments.viewers, arguments.ballots, arguments.seconds, arguments.ticks_per_s, costs)
    except (OSError, ValueError, KeyError) as error:
        parser.error(f"{arguments.costs} can't be used: {error}")
    print(as_text(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
