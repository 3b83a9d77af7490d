"""Tries to tell from everything public how those voted who showed their receipts. Exit code 1 if that works.

python -m loadtests.secrecy --receipts --json           a minute; the paces of a meeting and of a hall
python -m loadtests.secrecy --receipts --quick --json   a look, a quarter of a minute
"""

import argparse
import sys
from typing import Any, Final

from loadtests.command import conclude, run
from loadtests.secrecy.evening import FULL, QUICK, Evening, Scene, event
from loadtests.secrecy.guesses import guesses
from loadtests.secrecy.odds import score
from loadtests.server_under_test import server_under_test

ALPHA: Final = 0.001  # how often a run may cry wolf


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
    parser.add_argument("--receipts", action="store_true", required=True, help="try to link receipts to choices")
    parser.add_argument("--quick", action="store_true", help="fewer ballots in less time")
    parser.add_argument("--json", action="store_true", help="print the result as one JSON object")
    parser.add_argument("--seed", type=int, default=1, help="what chance starts from (default: 1)")
    arguments = parser.parse_args()
    result = run(play(arguments.quick, arguments.seed))
    return conclude(result, arguments.json, bool(result["linked_better_than_chance"]), table(result))


if __name__ == "__main__":
    sys.exit(main())
