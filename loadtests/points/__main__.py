"""Members vote and check in through real sockets, and the ledger posts what they earn; workers and Redis are killed on
the way, and a part of all acts is sent again. Then up to 5,000 of them redeem a gift at once, of which there are 100.

python -m loadtests.points --members 50000 --json

Every balance must be what the ballots' logs say, by code of the load test's own: exit code 1 otherwise.
"""

import argparse
import sys
from typing import Any, Final

from loadtests.command import conclude, run
from loadtests.points.day import Day
from loadtests.points.plan import GIFT, event
from loadtests.server_under_test import server_under_test

_WRONG: Final = (
    "sum",
    "lost",
    "doubled",
    "below_zero",
    "balances_wrong",
    "unanswered",
    "problems",
    "orders_unanswered",
    "orders_untrue",
)


async def play(members: int, seed: int) -> dict[str, Any]:
    """Starts a server, plays, ends it. Raises ServerUnderTestError."""
    async with server_under_test(event(), workers=2) as server:
        return await Day(server, members, seed).play()


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m loadtests.points", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--members", type=int, default=50_000, help="who act 20 times each (default: 50,000)")
    parser.add_argument("--json", action="store_true", help="print the result as one JSON object")
    parser.add_argument("--seed", type=int, default=1, help="what chance starts from (default: 1)")
    arguments = parser.parse_args()
    result = run(play(arguments.members, arguments.seed))
    is_wrong = any(result[name] for name in _WRONG) or result["orders"] != min(GIFT.stock, result["buyers"])
    return conclude(result, arguments.json, is_wrong)


if __name__ == "__main__":
    sys.exit(main())
