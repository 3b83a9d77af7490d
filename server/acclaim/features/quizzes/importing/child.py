"""The process that reads a sheet of questions for a worker (file.py), so that no file holds up a ballot.

Its input: a line of JSON (`Order`), then the file. Its output: a `Told` as JSON. It may use only so much time and
memory.
"""

import sys
import warnings
from typing import Any

import msgspec

from acclaim.base import limits
from acclaim.base.bounded import bound
from acclaim.base.errors import ImportRejected
from acclaim.features.quizzes.importing.reasons import too_long
from acclaim.features.quizzes.importing.rows import QuestionSheet, read


class Order(msgspec.Struct):
    without: list[str] = []
    encoding: str = ""


class Told(msgspec.Struct, omit_defaults=True):
    """What is in the file; or (message, details) of an ImportRejected."""

    found: QuestionSheet | None = None
    rejected: tuple[str, dict[str, Any]] | None = None


def main() -> int:
    warnings.simplefilter("ignore")  # openpyxl's, of parts that are not read anyway
    bound(limits.ROSTER_READ_CPU_S, limits.ROSTER_READ_BYTES)
    order = msgspec.json.decode(sys.stdin.buffer.readline(), type=Order)
    try:
        told = Told(read(sys.stdin.buffer.read(), order.without, order.encoding))
    except ImportRejected as error:
        told = _refused(error)
    except MemoryError:
        told = _refused(too_long())
    sys.stdout.buffer.write(msgspec.json.encode(told))
    return 0


def _refused(error: ImportRejected) -> Told:
    return Told(rejected=(error.message, error.details))


if __name__ == "__main__":
    sys.exit(main())
