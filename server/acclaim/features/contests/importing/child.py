"""The process that reads a sheet of contestants for a worker (base/sheets/apart.py)."""

import sys
from typing import Final

import msgspec

from acclaim.base.sheets import apart
from acclaim.features.contests.importing.rows import ContestantSheet, read

_MODULE: Final = "acclaim.features.contests.importing.child"


class Order(msgspec.Struct):
    contest: str
    encoding: str = ""


async def read_apart(data: bytes, contest: str, encoding: str = "") -> ContestantSheet:
    """As rows.py reads it. Raises ImportRejected("sheet_rejected")."""
    return await apart.read(_MODULE, Order(contest, encoding), data, ContestantSheet)


if __name__ == "__main__":
    sys.exit(apart.serve(Order, lambda data, order: read(data, order.contest, order.encoding)))
