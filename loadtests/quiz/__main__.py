"""A hall plays quizzes through real sockets, one of each mode; workers and Redis are killed while it answers, and a
part of all answers is sent again.

python -m loadtests.quiz --players 20000 --questions 10 --json

Every score must be what the ballots' logs say, by code of the load test's own: exit code 1 otherwise.
"""

import argparse
import sys
from typing import Any, Final

from loadtests.command import conclude, run
from loadtests.quiz.evening import Evening
from loadtests.quiz.plan import event
from loadtests.server_under_test import server_under_test

_WRONG: Final = ("lost", "doubled", "scores_wrong", "boards_wrong", "unanswered", "refused", "recount_differs")


async def play(players: int, questions: int, seed: int) -> dict[str, Any]:
    """Starts a server, plays, ends it. Raises ServerUnderTestError."""
    async with server_under_test(event(players, questions), workers=2) as server:
        return await Evening(server, players, seed).play()


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m loadtests.quiz", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--players", type=int, default=20_000, help="who answer every question (default: 20,000)")
    parser.add_argument("--questions", type=int, default=10, help="of all quizzes together (default: 10)")
    parser.add_argument("--json", action="store_true", help="print the result as one JSON object")
    parser.add_argument("--seed", type=int, default=1, help="what chance starts from (default: 1)")
    arguments = parser.parse_args()
    result = run(play(arguments.players, arguments.questions, arguments.seed))
    return conclude(result, arguments.json, any(result[name] for name in _WRONG))


if __name__ == "__main__":
    sys.exit(main())
