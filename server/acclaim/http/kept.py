"""Answers for anybody that are made once for each revision of what they show, however many ask."""

from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO

import segno

from acclaim.base.errors import Unknown
from acclaim.event import store as events
from acclaim.http.bodies import EventLine
from acclaim.redis.client import Store


@dataclass
class Kept:
    """Of one worker."""

    _lines: dict[str, tuple[int, EventLine | None]] = field(default_factory=dict)

    async def event_lines(self, store: Store) -> list[EventLine]:
        """All events but rehearsals, whose crew has the link; nobody else is to stray into one."""
        before, now = self._lines, {}
        for event_id, rev in (await events.revs(store)).items():
            kept = before.get(event_id)
            now[event_id] = kept if kept and kept[0] == rev else (rev, await _line(store, event_id))
        self._lines = now
        return [line for _, line in now.values() if line is not None]


async def _line(store: Store, event_id: str) -> EventLine | None:
    try:
        event = (await events.read(store, event_id)).event
    except Unknown:  # it has just gone
        return None
    return None if event.rehearsal_of else EventLine(event.id, event.title, event.title_en, event.subtitle)


@lru_cache(maxsize=64)
def qr_svg(address: str) -> bytes:
    """The address as an SVG picture, whose title it is."""
    picture = BytesIO()
    segno.make(address, error="m").save(
        picture, kind="svg", border=2, xmldecl=False, light="#ffffff", title=address
    )  # fmt: skip
    return picture.getvalue()
