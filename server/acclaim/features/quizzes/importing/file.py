"""A sheet of questions, read in a separate process (child.py)."""

import asyncio
from asyncio.subprocess import PIPE
from collections.abc import Sequence
from typing import Final

import msgspec

from acclaim.base import limits, modules
from acclaim.base.errors import ImportRejected, Internal
from acclaim.features.quizzes.importing.child import Order, Told
from acclaim.features.quizzes.importing.reasons import too_long
from acclaim.features.quizzes.importing.rows import QuestionSheet

COMMAND: Final = modules.command("acclaim.features.quizzes.importing.child")
_places: Final = asyncio.Semaphore(limits.ROSTERS_READ_AT_ONCE)
_told: Final = msgspec.json.Decoder(Told)


async def read(data: bytes, without: Sequence[str] = (), encoding: str = "") -> QuestionSheet:
    """As rows.py reads it. The process ends with the reading, however that ends.

    Raises ImportRejected("sheet_rejected").
    """
    order = msgspec.json.encode(Order([*without], encoding))
    async with _places:
        process = await asyncio.create_subprocess_exec(*COMMAND, stdin=PIPE, stdout=PIPE, env=modules.environment())
        try:
            answer, _ = await process.communicate(order + b"\n" + data)
        finally:
            if process.returncode is None:
                process.kill()
            await process.wait()
    assert process.returncode is not None
    if process.returncode < 0:
        raise too_long()  # it was ended by its bounds
    if process.returncode:
        raise Internal("internal")  # what went wrong stands in the log
    told = _told.decode(answer)
    if told.found is None:
        message, details = told.rejected or ("", {})
        raise ImportRejected("sheet_rejected", message, **details)
    return told.found
