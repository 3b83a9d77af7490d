"""Follows the change feed through a small ceremony while receiver, worker and Redis are killed in turn.

python -m loadtests.feed                 two per cent of the ceremony, half a minute
python -m loadtests.feed --json          the result as one JSON object

At the end the receiver's state must be that of the recount: exit code 1 if it missed or doubled anything.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Any

from loadtests.ceremony.plan import ceremony, plan
from loadtests.command import conclude, run
from loadtests.feed.evening import Evening
from loadtests.server_under_test import server_under_test


async def play(scale: float, seed: int) -> dict[str, Any]:
    """Starts a server and a receiver, plays, ends both. Raises ServerUnderTestError."""
    with tempfile.TemporaryDirectory(prefix="acclaim-feed-") as folder:
        async with server_under_test(ceremony(), workers=2) as server:
            return await Evening(server, plan(scale), seed, Path(folder)).play()


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m loadtests.feed", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--scale", type=float, default=0.02, help="part of the ceremony to play (default: 0.02)")
    parser.add_argument("--json", action="store_true", help="print the result as one JSON object")
    parser.add_argument("--seed", type=int, default=1, help="what chance starts from (default: 1)")
    arguments = parser.parse_args()
    result = run(play(arguments.scale, arguments.seed))
    return conclude(result, arguments.json, not result["equal"] or bool(result["unanswered"]))


if __name__ == "__main__":
    sys.exit(main())
