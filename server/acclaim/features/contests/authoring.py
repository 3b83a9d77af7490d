"""Imports contestants into the event file from a spreadsheet."""

from acclaim.base.errors import ImportRejected, Malformed
from acclaim.base.sheets.text_encoding import ENCODINGS
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.features.contests import actions
from acclaim.features.contests.bodies import ContestantsRead
from acclaim.features.contests.importing.child import read_apart
from acclaim.http.endpoint import Call


async def import_contestants(call: Call) -> ContestantsRead:
    """CSV or XLSX. With `?dry=1` nothing is stored; with `?partial=1` good rows are stored even if others are bad.

    Raises ImportRejected("sheet_rejected"), OperatorError("meaning_changed") for an opened contest, ("conflict")."""
    query, store = call.request.query_params, call.services.store
    encoding = query.get("encoding", "")
    if encoding and encoding not in ENCODINGS:
        raise Malformed("malformed", f"encoding: may be {', '.join(ENCODINGS)}.", field="encoding")
    contest = (await events.read(store, call.event_id)).event.contest(str(call.request.path_params["contest"]))
    sheet = await call.while_asked(read_apart(call.body, contest.title, encoding))
    is_dry = query.get("dry") == "1"
    merged = await actions.take_contestants(store, call.event_id, contest.id, sheet.entries, is_dry=True)
    rejected = [*sheet.rejected, *merged.rejected]
    if not is_dry:
        if rejected and query.get("partial") != "1":
            values = {"bad": len(rejected), "total": len(sheet.entries) + len(sheet.rejected)}
            raise ImportRejected("sheet_rejected", f"{len(rejected)} rows are bad. Nothing was imported.",
                                 reason="bad_rows", values=values)  # fmt: skip
        merged = await actions.take_contestants(store, call.event_id, contest.id, sheet.entries)
        detail = {"contest": contest.id, "added": merged.added, "changed": merged.changed}
        await audit.record(store, call.event_id, call.who, "import_contestants", detail=detail)
        call.services.hubs.changed(call.event_id)
    return ContestantsRead(merged.added, merged.changed, merged.groups, sheet.others, rejected, sheet.encoding)
