"""The process that reads a sheet of questions for a worker (base/sheets/apart.py)."""

import sys

import msgspec

from acclaim.base.sheets import apart
from acclaim.features.quizzes.importing.rows import read


class Order(msgspec.Struct):
    without: list[str] = []
    encoding: str = ""


if __name__ == "__main__":
    sys.exit(apart.serve(Order, lambda data, order: read(data, order.without, order.encoding)))
