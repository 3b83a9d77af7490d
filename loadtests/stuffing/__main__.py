"""One computer that stuffs ballots, against a hall behind the same router. Exit code 1 if the hall suffers.

python -m loadtests.stuffing --json           a minute and a half, two events at once
python -m loadtests.stuffing --quick --json   the same with fewer people
"""

import argparse
import sys
from typing import Any, Final

from loadtests.command import conclude, run
from loadtests.server_under_test import server_under_test
from loadtests.stuffing.evening import FULL, QUICK, Size, event, play

FLAGGED_MIN: Final = 0.95
HONEST_FLAGGED_MAX: Final = 0.01


def is_good(result: dict[str, Any]) -> bool:
    """Whether nobody was kept out, and the blunt computer's ballots could be told from the hall's."""
    return bool(
        result["hall_refused"] == result["valid_codes_refused"] == result["patient"]["hall_refused"] == 0
        and result["stuffed_ballots_flagged_share"] >= FLAGGED_MIN
        and max(result["honest_flagged_share"], result["patient"]["honest_flagged_share"]) <= HONEST_FLAGGED_MAX
        and result["voided"] > 0
        and result["recount_equal"]
        and result["patient"]["recount_equal"]
    )


async def measure(size: Size, seed: int) -> dict[str, Any]:
    """Raises ServerUnderTestError."""
    flags = ["--devices-per-hour", str(size.free)]
    async with server_under_test(event("blunt"), workers=2, flags=flags) as server:
        return await play(server, size, seed)


def table(result: dict[str, Any]) -> str:
    patient = result["patient"]
    names = [name for name in result if name != "patient"]
    lines = [f"{'':32} {'blunt':>8} {'patient':>8}"]
    return "\n".join([*lines, *(f"{name:32} {result[name]!s:>8} {patient.get(name, '')!s:>8}" for name in names)])


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m loadtests.stuffing", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="fewer people and ballots")
    parser.add_argument("--json", action="store_true", help="print the result as one JSON object")
    parser.add_argument("--seed", type=int, default=1, help="what chance starts from (default: 1)")
    arguments = parser.parse_args()
    result = run(measure(QUICK if arguments.quick else FULL, arguments.seed))
    return conclude(result, arguments.json, not is_good(result), table(result))


if __name__ == "__main__":
    sys.exit(main())
