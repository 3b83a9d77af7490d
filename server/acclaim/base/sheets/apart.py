"""A sheet is read in a process of its own, so that no file holds up a ballot; it may use only so much time and memory.

Its input: a line of JSON, the order, then the file. Its output: a `_Told` as JSON.
"""

import asyncio
import sys
import warnings
from asyncio.subprocess import PIPE
from collections.abc import Callable
from typing import Any, Final, TypeVar

import msgspec

from acclaim.base import limits, modules
from acclaim.base.bounded import bound
from acclaim.base.errors import ImportRejected, Internal
from acclaim.base.sheets.reasons import rejected

T = TypeVar("T")
Order = TypeVar("Order")
_places: Final = asyncio.Semaphore(limits.ROSTERS_READ_AT_ONCE)


class _Told(msgspec.Struct, omit_defaults=True):
    """What is in the file; or (message, details) of an ImportRejected."""

    found: msgspec.Raw = msgspec.Raw(b"")
    rejected: tuple[str, dict[str, Any]] | None = None


async def read(module: str, order: Any, data: bytes, found: type[T]) -> T:
    """What `module`, which calls `serve`, finds in a file. The process ends with the reading, however that ends.

    Raises ImportRejected("sheet_rejected").
    """
    command = modules.command(module)
    async with _places:
        process = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE, env=modules.environment())
        try:
            answer, _ = await process.communicate(msgspec.json.encode(order) + b"\n" + data)
        finally:
            if process.returncode is None:
                process.kill()
            await process.wait()
    assert process.returncode is not None
    if process.returncode < 0:
        raise as_sheet(rejected("too_long"))  # it was ended by its bounds
    if process.returncode:
        raise Internal("internal")  # what went wrong stands in the log
    told = msgspec.json.decode(answer, type=_Told)
    if told.rejected:
        raise ImportRejected("sheet_rejected", told.rejected[0], **told.rejected[1])
    return msgspec.json.decode(told.found, type=found)


def serve(order: type[Order], reading: Callable[[bytes, Order], Any]) -> int:
    """The process itself: reads one file, and returns its exit code."""
    warnings.simplefilter("ignore")  # openpyxl's, of parts that are not read anyway
    bound(limits.ROSTER_READ_CPU_S, limits.ROSTER_READ_BYTES)
    wanted = msgspec.json.decode(sys.stdin.buffer.readline(), type=order)
    try:
        told = _Told(msgspec.Raw(msgspec.json.encode(reading(sys.stdin.buffer.read(), wanted))))
    except ImportRejected as error:
        told = _Told(rejected=(error.message, error.details))
    except MemoryError:
        too_long = rejected("too_long")
        told = _Told(rejected=(too_long.message, too_long.details))
    sys.stdout.buffer.write(msgspec.json.encode(told))
    return 0


def as_sheet(error: ImportRejected) -> ImportRejected:
    """The same of any sheet, where it was told as of a roster."""
    return ImportRejected("sheet_rejected", error.message, **error.details)
