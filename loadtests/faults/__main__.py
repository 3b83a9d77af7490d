"""Plays seeded histories of an evening through faults, and checks what came of each.

A server is started for every round of histories; its seed follows that of the round before. A round that has broken a
promise is played again by `--seed ITS_SEED --seconds 0`. Exit code 1 when a promise was broken.
"""

import argparse
import logging
import sys
from pathlib import Path

import uvloop

from loadtests.command import conclude
from loadtests.faults.run import HISTORIES_A_ROUND, PRIMARIES, Outcome, run


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="scripts/faults", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seed", type=int, default=1, help="of the first round (default: 1)")
    parser.add_argument("--seconds", type=float, default=60, help="begin rounds so long, at least one (default: 60)")
    parser.add_argument(
        "--histories", type=int, default=HISTORIES_A_ROUND,
        help="that a round plays at once; part of what the seed stands for (default: %(default)s)",
    )  # fmt: skip
    parser.add_argument("--workers", type=int, default=2, help="the server's workers (default: 2)")
    parser.add_argument(
        "--cluster", action="store_true",
        help="on a Redis Cluster of 3 primaries with a replica each, waited for by --replicas-ack 1",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="print the result as one JSON object")
    parser.add_argument("--records", type=Path, metavar="DIR", help="keep the record of each history that went wrong")
    arguments = parser.parse_args()
    logging.getLogger("acclaim").setLevel(logging.ERROR)  # that the store is away comes as no surprise
    outcome = uvloop.run(
        run(
            arguments.seed, arguments.seconds, arguments.histories, arguments.workers, arguments.records,
            PRIMARIES if arguments.cluster else 0,
        )
    )  # fmt: skip
    command = "scripts/faults --cluster" if arguments.cluster else "scripts/faults"
    return conclude(outcome.as_dict(), arguments.json, bool(outcome.violations), as_text(outcome, command))


def as_text(outcome: Outcome, command: str = "scripts/faults") -> str:
    """The result for people. `command` plays a round again."""
    result = outcome.as_dict()
    faults, broken = result.pop("faults"), result.pop("broken")
    lines = [f"{name:<17}{value:>8}" for name, value in result.items()]
    lines += [
        "",
        f"{'fault':<26}{'times':>8}{'acknowledged':>14}{'lost':>6}{'doubled':>9}{'recovered s, p50':>18}{'max':>8}",
    ]
    for name, row in faults.items():
        p50, longest = row.get("recovered_s_p50", ""), row.get("recovered_s_max", "")
        met = f"{row['injected']:>8}{row['acknowledged']:>14}{row['lost']:>6}{row['doubled']:>9}"
        lines.append(f"{name:<26}{met}{p50:>18}{longest:>8}")
    for one in broken:
        lines += [
            "",
            f"{one['rule']} in {one['event']}, {command} --seed {one['seed']} --seconds 0:",
            one["text"],
        ]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
