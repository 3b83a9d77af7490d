"""What commands print: one line per line, in which nothing moves the cursor, changes colours or hides what follows.

Names come from rosters, tickets and other people's servers, so they may contain anything.
"""

import sys
from typing import TextIO

from acclaim.base.logs import printable


def say(*lines: str, file: TextIO | None = None) -> None:
    """Prints lines, by default to standard output."""
    for line in lines:
        print(printable(line), file=file or sys.stdout, flush=True)


def counted(count: int, noun: str, plural: str = "") -> str:
    """`1 poll`, `3 polls`, `1,000 entries`."""
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"


def say_error(*lines: str) -> None:
    say(*lines, file=sys.stderr)
