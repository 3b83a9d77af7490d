"""The barometer of an event, for operators and for programs."""

from datetime import UTC, date, datetime, timedelta

from starlette.responses import Response

from acclaim.base.errors import OperatorError
from acclaim.base.sheets.headings import headings, said
from acclaim.base.sheets.table import Kind, Row
from acclaim.event import audit
from acclaim.features.barometer import answers, dictionary, page
from acclaim.features.barometer.bodies import Barometer, ComingBack, Dictionary
from acclaim.features.barometer.limits import DAYS_MAX, YEARS
from acclaim.features.barometer.rules import day_of, days_between
from acclaim.http import download
from acclaim.http.endpoint import Call
from acclaim.live.memory import Memory

_SUMS = ("visits", "visitors", "visible_s", "active_s")
_NAMES = {one.id: one.name for one in (*dictionary.FIGURES, *dictionary.FEATURE_ENTRIES)}
_CHINESE = _NAMES | {
    "visible_s": "停留（秒）", "active_s": "使用（秒）", "day": "日期", "feature": "功能", "most": "用得最多",
}  # fmt: skip


async def show(call: Call) -> Barometer:
    """Of the days from `?first=` to `?last=`, by default today. Raises OperatorError("days_unfit")."""
    memory = (await call.services.hubs.find(call.event_id)).memory
    return await answers.of_days(call.services.store, memory, _asked_days(call, memory))


async def show_to_program(call: Call) -> Barometer:
    """The same of a public event."""
    memory = (await call.services.hubs.find(call.event_id)).memory
    memory.event.check_public()
    return await answers.of_days(call.services.store, memory, _asked_days(call, memory))


async def show_coming_back(call: Call) -> ComingBack:
    """Of the same days. Raises OperatorError("days_unfit")."""
    memory = (await call.services.hubs.find(call.event_id)).memory
    return await answers.coming_back(call.services.store, memory, _asked_days(call, memory))


async def show_dictionary(call: Call) -> Dictionary:
    return Dictionary(list(dictionary.FIGURES), list(dictionary.FEATURE_ENTRIES))


async def as_csv(call: Call) -> Response:
    """A table of the days, one of the features, one of the units that may be told, with an empty line between."""
    return await _table(call, "csv")


async def as_xlsx(call: Call) -> Response:
    """The same as a workbook."""
    return await _table(call, "xlsx")


async def show_page(call: Call) -> Response:
    """The same as a page to print, with the hours of the week, and what groups that are withheld have in sum."""
    found, memory = await show(call), (await call.services.hubs.find(call.event_id)).memory
    language = download.language(call) or "zh"
    title = memory.event.title_en if language == "en" and memory.event.title_en else memory.event.title
    return download.page(page.page(found, title, language))


async def _table(call: Call, kind: Kind) -> Response:
    found, language = await show(call), download.language(call)
    zone = (await call.services.hubs.find(call.event_id)).memory.event.timezone
    rows: list[Row] = [headings(("day", *_SUMS), language, **_CHINESE)]
    rows += [(one.day, *(getattr(one, name) for name in _SUMS)) for one in found.days]
    rows += [(), headings(("feature", "users", "uses", "active_s"), language, **_CHINESE)]
    rows += [
        (said(one.feature, language, **_CHINESE), "" if one.users is None else one.users, one.uses, one.active_s)
        for one in found.features
    ]
    for name, several in (("unit", found.units), ("class", found.classes)):
        rows += [(), headings((name, *_SUMS, "most"), language, **_CHINESE)]
        rows += [
            (one.group, *(getattr(one, sum_) for sum_ in _SUMS), said(one.most, language, **_CHINESE))
            for one in several
        ]
    await audit.record(call.services.store, call.event_id, call.who, "export_barometer")
    return download.of(f"{call.event_id}-barometer", kind, zone, download.at_once(rows))


def _asked_days(call: Call, memory: Memory) -> list[str]:
    now = datetime.now(UTC)
    today = day_of(now + timedelta(seconds=memory.utc_offset_s(now)))
    asked = call.request.query_params
    first, last = asked.get("first") or today, asked.get("last") or today
    try:
        start, end = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        raise OperatorError("days_unfit") from None
    if not YEARS[0] <= start.year <= end.year <= YEARS[1] or not 0 <= (end - start).days < DAYS_MAX:
        raise OperatorError("days_unfit")
    return days_between(first, last)
