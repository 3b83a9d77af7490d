"""Tables as downloads: an operator's rows as CSV or XLSX, with local times of the event's zone."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from typing import cast
from zoneinfo import ZoneInfo

from starlette.responses import StreamingResponse

from acclaim.base.sheets import table
from acclaim.base.sheets.headings import Language
from acclaim.base.sheets.table import Kind, Row
from acclaim.http.endpoint import Call


def of(name: str, kind: Kind, zone: str, chunks: AsyncIterator[Sequence[Row]]) -> StreamingResponse:
    """The file `name`.`kind` of the rows that `chunks` give; they are made into it in a thread, chunk by chunk."""
    headers = {"Content-Disposition": f'attachment; filename="{name}.{kind}"'}
    return StreamingResponse(_parts(kind, zone, chunks), media_type=table.MEDIA_TYPES[kind], headers=headers)


def language(call: Call) -> Language:
    """Of the headings, from `?lang=`."""
    return cast(Language, wanted) if (wanted := call.request.query_params.get("lang")) in ("zh", "en") else ""


async def _parts(kind: Kind, zone: str, chunks: AsyncIterator[Sequence[Row]]) -> AsyncIterator[bytes]:
    writer = table.writer(kind, ZoneInfo(zone))
    try:
        async for rows in chunks:
            await asyncio.to_thread(writer.add, rows)
            if part := writer.take():
                yield part
        rest = iter(writer.end())
        while part := await asyncio.to_thread(next, rest, b""):
            yield part
    finally:
        writer.close()


async def at_once(rows: Sequence[Row]) -> AsyncIterator[Sequence[Row]]:
    """The chunks of a table that is small enough to be one."""
    yield rows
