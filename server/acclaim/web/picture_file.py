"""An uploaded picture, decoded in a process of its own (event/picture_child.py)."""

import asyncio
from asyncio.subprocess import PIPE
from typing import Final

import msgspec

from acclaim.base import limits, modules
from acclaim.base.errors import Internal
from acclaim.event.picture import Picture, Prepared, rejected, too_much

COMMAND: Final = modules.command("acclaim.event.picture_child")
_places = asyncio.Semaphore(limits.PICTURES_READ_AT_ONCE)


async def prepare(data: bytes, content_type: str) -> Picture:
    """The upload as it is to be stored. Raises OperatorError("picture_rejected")."""
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
        raise too_much()  # it was ended by its bounds
    if process.returncode:
        raise Internal("internal")  # what went wrong stands in the log
    prepared = msgspec.msgpack.decode(answer, type=Prepared)
    if prepared.picture is None:
        raise rejected(prepared.rejected)
    return prepared.picture
