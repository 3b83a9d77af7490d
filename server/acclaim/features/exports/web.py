"""Exports: a key makes a link, and the link downloads a file."""

from collections.abc import AsyncIterator, Sequence
from typing import Final

import msgspec
from starlette.responses import Response, StreamingResponse

from acclaim.base.at_once import AtOnce
from acclaim.base.clock import now_ms
from acclaim.base.errors import ApiKeyError, Unknown
from acclaim.base.sheets.table import Row
from acclaim.config import Settings
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.features.changes.answers import Changes, Wish
from acclaim.features.changes.bodies import TYPES, AnyFact
from acclaim.features.changes.web import LINES
from acclaim.features.exports import rules
from acclaim.features.exports.bodies import ExportLink, MakeExport
from acclaim.features.exports.rules import COLUMNS, LINK_S, Export
from acclaim.http import download
from acclaim.http.endpoint import Call
from acclaim.http.services import Service
from acclaim.identity import api_keys
from acclaim.redis.client import Store
from acclaim.voting import polls

DOWNLOAD: Final = "/api/exports"
DOWNLOADS_PER_KEY: Final = 4  # per worker: they run in threads that draws and rosters need as well


class Downloads(Service):
    """Downloads in progress on one worker."""

    def __init__(self) -> None:
        self.running = AtOnce(DOWNLOADS_PER_KEY)

    @classmethod
    def of(cls, store: Store, settings: Settings) -> "Downloads":
        return cls()


async def make_export(call: Call) -> ExportLink:
    """Raises NotAdmitted("not_public"), ApiKeyError("key_scope") for what the key may not read."""
    body: MakeExport = call.body
    services, key = call.services, call.api_key
    assert key is not None
    hidden = "hidden_results" in key.scopes
    if body.what != "results" and "changes" not in key.scopes:
        raise ApiKeyError("key_scope", scope="changes")
    event = (await events.read(services.store, call.event_id)).event
    if not hidden:
        event.check_public()
    expires_s = now_ms() // 1000 + LINK_S
    if key.expires_at:
        expires_s = min(expires_s, key.expires_at // 1000)
    export = Export(event.id, body.what, body.format, call.key_id, hidden, expires_s)
    detail = {"what": body.what, "format": body.format}
    await audit.record(services.store, event.id, call.who, "make_export", detail=detail)
    link = f"{services.settings.origin}{DOWNLOAD}/{rules.written(export, services.secret)}"
    return ExportLink(link, expires_s * 1000)


async def load_export(call: Call) -> Response:
    """Raises Unknown("link_gone") for a link that has expired, is not ours, or whose key was revoked,
    NotAdmitted("not_public"), Malformed("too_fast")."""
    services = call.services
    export = rules.read(str(call.request.path_params["token"]), services.secret, now_ms())
    [key] = await services.store.ask(api_keys.question(export.key))
    if not key:
        raise Unknown("link_gone")
    event = (await events.read(services.store, export.event)).event
    if not export.hidden:  # it may have been revoked since
        event.check_public()
    services.find(Downloads).running.check(export.key)
    rows = _counted(call, export, _rows(call, export, event))
    name = f"{event.id}-{export.what}"
    if export.format != "jsonl":
        return download.of(name, export.format, event.timezone, _with_head(export, rows))
    headers = {"Content-Disposition": f'attachment; filename="{name}.jsonl"'}
    return StreamingResponse(_lines(export, rows), media_type=LINES, headers=headers)


async def _rows(call: Call, export: Export, event: Event) -> AsyncIterator[Sequence[Row]]:
    if export.what == "results":
        figures = await polls.read_all(call.services.store, event.id, event.polls)
        yield list(rules.result_rows(event, figures, export.hidden))
        return
    of = rules.receipt_rows if export.what == "receipts" else rules.change_rows
    async for facts in _facts(call, export, event):
        yield list(of(facts))


async def _facts(call: Call, export: Export, event: Event) -> AsyncIterator[list[AnyFact]]:
    """The change feed up to now, page by page."""
    changes, after, more = call.services.find(Changes), None, True
    wish = Wish(event, ("receipts",) if export.what == "receipts" else TYPES, export.hidden)
    while more:
        page = await changes.page(wish, after, now_ms())
        after, more = page.cursor, page.more
        yield page.facts


async def _counted(call: Call, export: Export, chunks: AsyncIterator[Sequence[Row]]) -> AsyncIterator[Sequence[Row]]:
    """The same rows, counted as read with the key."""
    count = 0
    with call.services.find(Downloads).running.one(export.key):
        async for rows in chunks:
            count += len(rows)
            yield rows
    await api_keys.note_use(call.services.store, export.key, count, now_ms())


async def _with_head(export: Export, chunks: AsyncIterator[Sequence[Row]]) -> AsyncIterator[Sequence[Row]]:
    yield [COLUMNS[export.what]]
    async for rows in chunks:
        yield rows


async def _lines(export: Export, chunks: AsyncIterator[Sequence[Row]]) -> AsyncIterator[bytes]:
    """One JSON object per line: a fact of the change feed as it is there, otherwise the columns."""
    async for rows in chunks:
        if export.what == "changes":
            yield "".join(f"{[*row][-1]}\n" for row in rows).encode()
        else:
            lines = [dict(zip(COLUMNS[export.what], row, strict=True)) for row in rows]
            yield msgspec.json.Encoder().encode_lines(lines)
