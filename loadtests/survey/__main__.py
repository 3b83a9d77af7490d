"""Members of many units answer a survey through real sockets; a worker and Redis are killed on the way.

python -m loadtests.survey --members 20000 --units 300 --json
python -m loadtests.survey --publishing --units 4000 --json     # only what publishing costs

What is counted must be what was acknowledged, by code of the load test's own: exit code 1 otherwise.
"""

import argparse
import sys
from typing import Any

from loadtests.command import conclude, run
from loadtests.server_under_test import server_under_test
from loadtests.survey.evening import Evening
from loadtests.survey.plan import event, plan
from loadtests.survey.publishing import publishing


async def play(members: int, units: int, seed: int) -> dict[str, Any]:
    """Starts a server, plays, ends it. Raises ServerUnderTestError."""
    async with server_under_test(event(), workers=2) as server:
        return await Evening(server, plan(members, units, seed), seed).play()


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m loadtests.survey", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--members", type=int, default=20_000, help="on the roster (default: 20,000)")
    parser.add_argument("--units", type=int, default=300, help="they are in (default: 300)")
    parser.add_argument("--publishing", action="store_true", help="only publish, of that many units, without a server")
    parser.add_argument("--json", action="store_true", help="print the result as one JSON object")
    parser.add_argument("--seed", type=int, default=1, help="what chance starts from (default: 1)")
    arguments = parser.parse_args()
    if arguments.publishing:
        published = publishing(arguments.units, arguments.seed)
        return conclude(published, arguments.json, published["exposed"])
    result = run(play(arguments.members, arguments.units, arguments.seed))
    wrong = ("lost", "doubled", "tables_wrong", "unanswered")
    return conclude(result, arguments.json, any(result[name] for name in wrong))


if __name__ == "__main__":
    sys.exit(main())
