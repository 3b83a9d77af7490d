"""The process that reads a roster for a worker (web/roster_file.py), so that no file holds up a ballot.

Its input: a line of JSON (`Order`), then the file. Its output: a line of JSON a chunk of rows, and a last one with the
notes or why the file was rejected. It may use only so much time and memory.
"""

import sys
import warnings
from itertools import islice
from typing import Any, Final

import msgspec

from acclaim.base import limits
from acclaim.base.bounded import bound
from acclaim.base.errors import ImportRejected
from acclaim.base.sheets.reasons import rejected
from acclaim.event.parts.member_class import MemberClass
from acclaim.identity.roster.rules import BadRow, Entry, Notes, Roster

_CHUNK_ROWS: Final = 2000


class Order(msgspec.Struct):
    classes: list[MemberClass]
    encoding: str = ""


class Told(msgspec.Struct, omit_defaults=True):
    """A line of the output. `rejected` is (message, details) of an ImportRejected."""

    good: list[Entry] = []
    bad: list[BadRow] = []
    notes: Notes | None = None
    rejected: tuple[str, dict[str, Any]] | None = None


def main() -> int:
    warnings.simplefilter("ignore")  # openpyxl's, of parts that are not read anyway
    bound(limits.ROSTER_READ_CPU_S, limits.ROSTER_READ_BYTES)
    order = msgspec.json.decode(sys.stdin.buffer.readline(), type=Order)
    try:
        _read(Roster(sys.stdin.buffer.read(), order.classes, order.encoding))
    except ImportRejected as error:
        _tell_rejected(error)
    except MemoryError:
        _tell_rejected(rejected("too_long"))
    return 0


def _read(roster: Roster) -> None:
    rows = iter(roster)
    while chunk := list(islice(rows, _CHUNK_ROWS)):
        good = [row for row in chunk if isinstance(row, Entry)]
        _tell(Told(good, [row for row in chunk if isinstance(row, BadRow)]))
    _tell(Told(notes=roster.notes))


def _tell_rejected(error: ImportRejected) -> None:
    _tell(Told(rejected=(error.message, error.details)))


def _tell(told: Told) -> None:
    sys.stdout.buffer.write(msgspec.json.encode(told) + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    sys.exit(main())
