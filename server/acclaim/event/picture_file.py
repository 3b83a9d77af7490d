"""An uploaded picture, or the pages of a PDF, decoded in a separate process (event/picture_child.py)."""

import asyncio
from asyncio.subprocess import PIPE
from typing import Final

import msgspec

from acclaim.base import limits, modules
from acclaim.base.errors import Internal, OperatorError
from acclaim.event.picture import PDF, Picture, Prepared, too_much

COMMAND: Final = modules.command("acclaim.event.picture_child")
_places = asyncio.Semaphore(limits.PICTURES_READ_AT_ONCE)


async def prepare(data: bytes, content_type: str) -> Picture:
    """The upload as it is to be stored. Raises OperatorError("picture_rejected")."""
    [picture] = await _decoded(data, content_type if content_type != PDF else "")  # no picture, whatever it has
    return picture


async def pages(data: bytes) -> list[Picture]:
    """The pages of a PDF as they are to be stored. Raises OperatorError("pdf_encrypted"), ("pdf_damaged"),
    ("pdf_too_long"), ("pdf_too_much")."""
    return await _decoded(data, PDF)


async def _decoded(data: bytes, content_type: str) -> list[Picture]:
    async with _places:
        process = await asyncio.create_subprocess_exec(*COMMAND, stdin=PIPE, stdout=PIPE, env=modules.environment())
        try:
            answer, _ = await process.communicate(msgspec.json.encode(content_type) + b"\n" + data)
        finally:
            if process.returncode is None:
                process.kill()
            await process.wait()
    assert process.returncode is not None
    if process.returncode < 0:
        raise too_much(content_type)  # it was stopped by its limits
    if process.returncode:
        raise Internal("internal")  # the reason is in the log
    prepared = msgspec.msgpack.decode(answer, type=Prepared)
    if prepared.code:
        raise OperatorError(prepared.code, prepared.message)
    return prepared.pictures
