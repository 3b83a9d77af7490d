"""Members upvote questions and give words through real sockets; a worker and Redis are killed on the way.

python -m loadtests.words --members 20000 --json

What is counted must be what was acknowledged, by code of the load test's own: exit code 1 otherwise.
"""

import argparse
import sys
from typing import Any

from loadtests.command import conclude, run
from loadtests.server_under_test import server_under_test
from loadtests.words.evening import Evening
from loadtests.words.plan import event, plan


async def play(members: int, seed: int) -> dict[str, Any]:
    """Starts a server, plays, ends it. Raises ServerUnderTestError."""
    async with server_under_test(event(), workers=2) as server:
        return await Evening(server, plan(members, seed), seed).play()


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m loadtests.words", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--members", type=int, default=20_000, help="who take part (default: 20,000)")
    parser.add_argument("--json", action="store_true", help="print the result as one JSON object")
    parser.add_argument("--seed", type=int, default=1, help="what chance starts from (default: 1)")
    arguments = parser.parse_args()
    result = run(play(arguments.members, arguments.seed))
    wrong = ("lost", "doubled", "recounts_wrong", "unanswered")
    return conclude(result, arguments.json, any(result[name] for name in wrong))


if __name__ == "__main__":
    sys.exit(main())
