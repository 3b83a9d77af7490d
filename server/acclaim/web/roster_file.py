"""A roster's file, read in a separate process (identity/roster/child.py)."""

import asyncio
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from typing import Final

import msgspec

from acclaim.base import limits, modules
from acclaim.base.errors import ImportRejected, Internal
from acclaim.base.sheets.reasons import rejected
from acclaim.event.parts.member_class import MemberClass
from acclaim.identity.roster.child import Order, Told
from acclaim.identity.roster.rules import BadRow, Entry, Notes

COMMAND: Final = modules.command("acclaim.identity.roster.child")
_LINE_BYTES_MAX: Final = 32 * 1024 * 1024
_places = asyncio.Semaphore(limits.ROSTERS_READ_AT_ONCE)
_told = msgspec.json.Decoder(Told)


class RosterFile:
    """`notes` are there when all chunks have been read."""

    def __init__(self, data: bytes, classes: Sequence[MemberClass], encoding: str = "") -> None:
        self.notes = Notes()
        self._data = data
        self._order = Order(list(classes), encoding)

    async def chunks(self) -> AsyncGenerator[Sequence[Entry | BadRow], None]:
        """The rows, some thousand at a time. The process ends with the reading, however that ends.

        Raises ImportRejected("roster_rejected").
        """
        async with _places:
            process = await asyncio.create_subprocess_exec(
                *COMMAND, stdin=PIPE, stdout=PIPE, env=modules.environment(), limit=_LINE_BYTES_MAX
            )
            try:
                async for told in self._told_by(process):
                    if told.rejected:
                        raise ImportRejected("roster_rejected", told.rejected[0], **told.rejected[1])
                    if told.notes:
                        self.notes = told.notes
                        return
                    yield [*told.good, *told.bad]
                if await process.wait() >= 0:
                    raise Internal("internal")  # what went wrong stands in the log
                raise rejected("too_long")  # it was ended by its bounds
            finally:
                if process.returncode is None:
                    process.kill()
                await process.wait()

    async def _told_by(self, process: Process) -> AsyncIterator[Told]:
        assert process.stdin and process.stdout
        process.stdin.write(msgspec.json.encode(self._order) + b"\n")
        process.stdin.write(self._data)
        process.stdin.close()  # what is written is sent in the background
        while line := await process.stdout.readline():
            yield _told.decode(line)
