"""Repeats a draw from public data and compares commitment, list of entrants and winners.

Takes the address of a draw (https://HOST/api/events/EVENT/draws/1) or a file that was saved from there. Needs neither
Redis nor the server's secret. Exit code 1 if anything differs. docs/draw.md shows how to check it yourself.
"""

import argparse
import re
import urllib.request
from http.client import HTTPException
from pathlib import Path
from typing import Final
from urllib.error import HTTPError
from urllib.parse import urlsplit

import msgspec

from acclaim.base.errors import Malformed
from acclaim.commands.printing import counted, say
from acclaim.features.draws.hall_word import points
from acclaim.features.draws.names import number_of
from acclaim.features.draws.proof import DrawProof, problems
from acclaim.features.draws.rules import Strength

HELP: Final = "repeat a published draw and compare the winners"
EXAMPLE: Final = "acclaim verify-draw https://vote.example.org/api/events/gala/draws/1"
# What a draw does not prove; docs/draw.md says why.
WEAKER: Final[dict[Strength, str]] = {
    "numbers": "no word from the hall. The server's owner could have chosen the winners by sending a number last.",
    "seed": "no word from the hall, no numbers of phones. The server's owner could have chosen the winners.",
}
_EVENT: Final = re.compile(r"/(?:e|s|api/events)/([A-Za-z0-9_-]{1,64})(?:/|$)")
_TIMEOUT_S: Final = 30.0
_PROOF_BYTES: Final = 64 * 1024 * 1024  # with 200,000 entrants and as many numbers it has 9


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="FILE_OR_URL", help="a draw's address, or a file saved from there")


def run(arguments: argparse.Namespace) -> int:
    proof = _read(arguments.source)
    found, draw = problems(proof), proof.draw
    say(f"event {proof.event}, draw {draw.n}: {draw.prize.name}, {counted(draw.entrants, 'entrant')}, {draw.state}")
    for winner in draw.winners:
        absent = " (absent)" if winner.absent_at else ""
        say(f"  {winner.entrant}  {number_of(winner.entrant)}  {winner.name}{absent}")
    if draw.state in ("prepared", "rolling"):
        say("  the seed is published when the draw is over; until then only the list can be checked")
    if draw.hall:
        say(
            f"  {counted(draw.numbers, 'random number')} of phones; "
            f"their digest, on the screen before the draw: {draw.hall}"
        )
    if draw.word:
        say(f"  word from the hall: {draw.word} ({points(draw.word)})")
    if draw.strength in WEAKER:
        say(f"  WEAKER: {WEAKER[draw.strength]}")
    for problem in found:
        say(f"WRONG: {problem}")
    if not found:
        say("equal: everything follows from what was published before")
    return 1 if found else 0


def _read(source: str) -> DrawProof:
    is_address = source.lower().startswith(("http://", "https://"))
    try:
        if is_address:
            with urllib.request.urlopen(source, timeout=_TIMEOUT_S) as answer:  # noqa: S310 - just these two schemes
                content = answer.read(_PROOF_BYTES + 1)
        else:
            with Path(source).open("rb") as file:
                content = file.read(_PROOF_BYTES + 1)
    except (OSError, HTTPException, ValueError) as error:  # what urllib says of odd addresses and of odd servers
        raise _unusable(source, f"could not be read: {_why(error)}") from None
    if len(content) > _PROOF_BYTES:
        raise _unusable(source, f"is no published draw: it is larger than {_PROOF_BYTES:,} bytes")
    try:
        return msgspec.json.decode(content, type=DrawProof)
    except msgspec.ValidationError as error:
        raise _unusable(source, f"is no published draw: {error}") from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise _unusable(source, "is no published draw, but a page or some other file") from None


def _why(error: Exception) -> str:
    if isinstance(error, IsADirectoryError):
        return "it is a folder"
    if isinstance(error, HTTPError):
        return f"the server answers {error.code}"
    return (isinstance(error, OSError) and error.strerror) or str(error) or type(error).__name__


def _unusable(source: str, why: str) -> Malformed:
    """Names the address that was meant, as far as `source` tells it."""
    try:
        url = urlsplit(source)
        event = _EVENT.search(url.path)
    except ValueError:
        event = None
    if event and url.scheme and url.netloc:
        address = f"{url.scheme}://{url.netloc.rpartition('@')[2]}/api/events/{event[1]}/draws/N"
    else:
        address = "https://HOST/api/events/EVENT/draws/N"
    return Malformed(
        "malformed",
        f"{source} {why}. Give the address of a draw, {address} (N is its number), or a file saved from there.",
    )
