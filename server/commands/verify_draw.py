"""Repeats a draw from what everybody can see, and compares: commitment, list of entrants, winners.

Takes the address of a draw (https://HOST/api/events/EVENT/draws/1) or a file that was saved from there. Needs neither
Redis nor the server's secret. Exit code 1 if anything differs. docs/draw.md shows the rule, to check it by own lines.
"""

import argparse
import urllib.request
from pathlib import Path
from typing import Final
from urllib.error import URLError

import msgspec

from server.domain.draw_proof import Proof, problems
from server.errors import Malformed

HELP: Final = "repeat a published draw and compare its winners"
EXAMPLE: Final = "acclaim verify-draw https://vote.example.org/api/events/gala/draws/1"
_TIMEOUT_S: Final = 30.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="FILE_OR_URL", help="a draw's address, or a file saved from there")


def run(arguments: argparse.Namespace) -> int:
    proof = _read(arguments.source)
    found, draw = problems(proof), proof.draw
    print(f"event {proof.event}, draw {draw.n}: {draw.prize.name}, {draw.entrants} entrants, {draw.state}")
    for winner in draw.winners:
        print(f"  {winner.entrant}  {winner.name}{' (absent)' if winner.absent_at else ''}")
    if draw.state == "prepared":
        print("  the seed is published when the draw is over; until then only the list can be checked")
    for problem in found:
        print(f"WRONG: {problem}")
    if not found:
        print("equal: everything follows from what was published before")
    return 1 if found else 0


def _read(source: str) -> Proof:
    try:
        if source.startswith(("http://", "https://")):
            with urllib.request.urlopen(source, timeout=_TIMEOUT_S) as answer:  # noqa: S310 - just these two schemes
                content = answer.read()
        else:
            content = Path(source).read_bytes()
    except (OSError, URLError) as error:
        raise Malformed("malformed", f"{source} could not be read: {error}.") from None
    try:
        return msgspec.json.decode(content, type=Proof)
    except msgspec.DecodeError as error:
        raise Malformed("malformed", f"{source} is not a published draw: {error}.") from None
