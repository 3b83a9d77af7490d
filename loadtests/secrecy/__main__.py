"""Tries to tell how people voted. Exit code 1 if that works.

python -m loadtests.secrecy --receipts --json           from everything public, of those who showed their receipts: a
                                                        minute; the paces of a meeting and of a hall
python -m loadtests.secrecy --receipts --quick --json   a look, a quarter of a minute
python -m loadtests.secrecy --secret --json             from everything that is kept of a finished secret poll; and of a
                                                        named one, where it must work
"""

import argparse
import sys
from typing import Any

from loadtests.command import conclude, run
from loadtests.secrecy import ballot_box
from loadtests.secrecy.ballot_box import ALPHA, BallotBox
from loadtests.secrecy.evening import FULL, QUICK, Evening, Scene, event
from loadtests.secrecy.guesses import guesses
from loadtests.secrecy.odds import score
from loadtests.server_under_test import server_under_test


def judged(scenes: list[Scene]) -> dict[str, Any]:
    """Every way tried on every scene. `p_corrected` is the best way's p times the number of ways (Bonferroni)."""
    found = [(scene, way, score(options, scene.truth)) for scene in scenes for way, options in guesses(scene.evidence)]
    rows: list[dict[str, Any]] = []
    for scene in scenes:
        ways = sorted((one for one in found if one[0] is scene), key=lambda one: (one[2].p, -one[2].right))
        best: list[dict[str, Any]] = [
            {"way": way, **result._asdict(), "p_corrected": min(1.0, result.p * len(found))}
            for _, way, result in ways[:3]
        ]
        rows.append({"scene": scene.name, "receipts": len(scene.truth), "ways": len(ways), "best": best})
    linked = any(result.p * len(found) < ALPHA for _, _, result in found)
    return {"linked_better_than_chance": linked, "alpha": ALPHA, "ways_tried": len(found), "scenes": rows}


async def play(quick: bool, seed: int) -> dict[str, Any]:
    """Starts a server, votes, attacks. Raises ServerUnderTestError."""
    paces = QUICK if quick else FULL
    async with server_under_test(event(paces), workers=2) as server:
        return judged(await Evening(server, paces, seed).play())


async def play_secret(members: int, seed: int) -> dict[str, Any]:
    """The same with a secret poll, of which the attacker has all that is kept. Raises ServerUnderTestError."""
    async with server_under_test(ballot_box.event(), workers=2) as server:
        return await BallotBox(server, members, seed).play()


def table(result: dict[str, Any]) -> str:
    lines = [f"{'scene':32} {'receipts':>8} {'guessed':>8} {'right':>6} {'chance':>7} {'p, corrected':>12}  best way"]
    for row in result["scenes"]:
        for best in row["best"][:1]:
            lines.append(
                f"{row['scene']:32} {row['receipts']:8} {best['guessed']:8} {best['right']:6} {best['chance']:7.3f} "
                f"{best['p_corrected']:12.2g}  {best['way']}"
            )
    said = "YES" if result["linked_better_than_chance"] else "no"
    return "\n".join([*lines, f"linked better than chance: {said} ({result['ways_tried']} ways tried)"])


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m loadtests.secrecy", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--receipts", action="store_true", help="try to link receipts to choices")
    what.add_argument("--secret", action="store_true", help="try to link members of a secret poll to choices")
    parser.add_argument("--quick", action="store_true", help="fewer ballots in less time")
    parser.add_argument("--members", type=int, default=5000, help="who vote in the secret poll (default: 5,000)")
    parser.add_argument("--json", action="store_true", help="print the result as one JSON object")
    parser.add_argument("--seed", type=int, default=1, help="what chance starts from (default: 1)")
    arguments = parser.parse_args()
    if arguments.secret:
        result = run(play_secret(arguments.members, arguments.seed))
        is_broken = result["linked_better_than_chance"] or not result["recount_equal"] or result["running_votes_seen"]
        return conclude(result, arguments.json, bool(is_broken), "\n".join(ballot_box.lines_of(result)))
    result = run(play(arguments.quick, arguments.seed))
    return conclude(result, arguments.json, bool(result["linked_better_than_chance"]), table(result))


if __name__ == "__main__":
    sys.exit(main())
