"""Operators read and download a published survey: the document, its page, its tables."""

import asyncio
from collections.abc import Callable, Iterator

from starlette.responses import Response

from acclaim.base.errors import OperatorError, Unknown
from acclaim.base.sheets.table import Kind, Row
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.features.surveys import published
from acclaim.features.surveys.results import page, table
from acclaim.features.surveys.results.document import Published
from acclaim.features.surveys.results.words import Language
from acclaim.http import download
from acclaim.http.endpoint import Call, json_response
from acclaim.voting import polls

_RowsOf = Callable[[Published, Language], Iterator[Row]]


async def show(call: Call) -> Response:
    """The whole publication, as the page and the tables have it."""
    return await asyncio.to_thread(json_response, await _document(call))


async def show_to_program(call: Call) -> Response:
    """The same for an API key. Raises NotAdmitted("not_public") for a draft, like all of the data interface."""
    (await call.services.hubs.find(call.event_id)).memory.event.check_public()
    return await show(call)


async def show_page(call: Call) -> Response:
    """The whole survey, or `?unit=`; a page that can be saved and mailed. Raises Unknown("unknown_unit")."""
    document, group = await _document(call), call.request.query_params.get("unit", "")
    if group and all(one.id != group or one.state != "told" for one in document.groups):
        raise Unknown("unknown_unit")
    text = await asyncio.to_thread(page.page, document, group, _language(call))
    return download.page(text)


async def as_csv(call: Call) -> Response:
    return await _table(call, "csv", "survey", table.rows)


async def as_xlsx(call: Call) -> Response:
    return await _table(call, "xlsx", "survey", table.rows)


async def codebook(call: Call) -> Response:
    """What the values in the tables mean."""
    return await _table(call, "csv", "codebook", table.codebook)


async def _table(call: Call, kind: Kind, name: str, rows_of: _RowsOf) -> Response:
    document = await _document(call)
    event = (await events.read(call.services.store, call.event_id)).event
    await audit.record(
        call.services.store, call.event_id, call.who, "export_survey", detail={"survey": document.survey}
    )
    rows = await asyncio.to_thread(lambda: list(rows_of(document, _language(call))))
    return download.of(f"{call.event_id}-{document.survey}-{name}", kind, event.timezone, download.at_once(rows))


def _language(call: Call) -> Language:
    return download.language(call) or "zh"


async def _document(call: Call) -> Published:
    """Raises OperatorError("wrong_state") until the survey is published, Unknown("unknown_survey")."""
    store = call.services.store
    survey = (await events.read(store, call.event_id)).event.survey(str(call.request.path_params["survey"]))
    now = (await polls.read_first_shards(store, call.event_id, [survey.id]))[survey.id]
    document = await published.read_told(store, call.event_id, survey.id, now)
    if document is None:
        why = f"Survey {survey.id!r} is {now.state}; nothing is told of its answers until it is published."
        raise OperatorError("wrong_state", why, poll=survey.id, state=now.state)
    return document
