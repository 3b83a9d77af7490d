"""Tables as downloads: an operator's rows as CSV or XLSX, with local times of the event's zone. And pages to print."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from typing import Final, cast
from zoneinfo import ZoneInfo

from starlette.responses import HTMLResponse, StreamingResponse

from acclaim.base.sheets import table
from acclaim.base.sheets.headings import Language
from acclaim.base.sheets.table import Kind, Row
from acclaim.http.endpoint import Call

_PAGE_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def of(name: str, kind: Kind, zone: str, chunks: AsyncIterator[Sequence[Row]]) -> StreamingResponse:
    """The file `name`.`kind` of the rows that `chunks` give; they are made into it in a thread, chunk by chunk."""
    headers = {"Content-Disposition": f'attachment; filename="{name}.{kind}"'}
    return StreamingResponse(_parts(kind, zone, chunks), media_type=table.MEDIA_TYPES[kind], headers=headers)


def page(text: str) -> HTMLResponse:
    """A page that needs nothing but itself, to be saved, mailed and printed."""
    return HTMLResponse(text, headers={"Content-Security-Policy": _PAGE_POLICY})


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
