"""What commands print: a line is a line, and nothing in it moves the cursor, changes colours or hides what follows.

Names come from rosters, tickets and other people's servers, so they may hold anything.
"""

import sys
from typing import TextIO


def printable(text: str) -> str:
    """`text` with everything that a terminal does not show as itself written as an escape: \\x1b, \\u202e."""
    return "".join(char if char.isprintable() else _escaped(char) for char in text)


def say(*lines: str, file: TextIO | None = None) -> None:
    """Prints lines, by default to standard output."""
    for line in lines:
        print(printable(line), file=file or sys.stdout, flush=True)


def say_error(*lines: str) -> None:
    say(*lines, file=sys.stderr)


def _escaped(char: str) -> str:
    return char.encode("unicode_escape", "surrogatepass").decode()
