"""An audience of which is known what each member did reports to the barometer, through the workers' own code and a
Redis: tabs in the background, lost lines, clocks that run too quick, two phones, bots that stay, exaggeration,
visits over midnight, reports sent twice, a worker that is killed. A day takes a minute.

python -m loadtests.barometer --members 20000 --json

Visits and visitors must be right, and no visit's time be wrong by more than a second: exit code 1 otherwise.
"""

import argparse
import sys
from typing import Final

from loadtests.barometer.evening import play
from loadtests.barometer.plan import people
from loadtests.command import conclude, run

_WRONG: Final = ("visits_wrong", "visitors_wrong", "one_page_visits_zero")
_SECONDS_MAX: Final = 1.0


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m loadtests.barometer", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--members", type=int, default=20_000, help="who visit (default: 20,000)")
    parser.add_argument("--json", action="store_true", help="print the result as one JSON object")
    parser.add_argument("--seed", type=int, default=1, help="what chance starts from (default: 1)")
    arguments = parser.parse_args()
    result = run(play(people(arguments.members, arguments.seed), arguments.seed))
    is_broken = any(result[name] for name in _WRONG) or result["seconds_wrong_max"] > _SECONDS_MAX
    return conclude(result, arguments.json, is_broken)


if __name__ == "__main__":
    sys.exit(main())
