"""Answers for anybody that are made once for each revision of what they show, however many ask."""

from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO

import segno

from server.errors import Unknown
from server.store import events
from server.store.client import Store
from server.store.draws import Draws
from server.web.bodies import EventLine

_EVENTS = 256  # whose draws are kept


@dataclass(frozen=True, slots=True)
class _DrawsAnswer:
    held: Draws
    names: str
    body: bytes


@dataclass
class Kept:
    """Of one worker."""

    _lines: dict[str, tuple[int, EventLine | None]] = field(default_factory=dict)
    _draws: dict[str, _DrawsAnswer] = field(default_factory=dict)

    async def event_lines(self, store: Store) -> list[EventLine]:
        """All events but rehearsals, whose crew has the link; nobody else is to stray into one."""
        before, now = self._lines, {}
        for event_id, rev in (await events.revs(store)).items():
            kept = before.get(event_id)
            now[event_id] = kept if kept and kept[0] == rev else (rev, await _line(store, event_id))
        self._lines = now
        return [line for _, line in now.values() if line is not None]

    def drawn(self, event_id: str) -> Draws | None:
        """The draws that the kept answer shows."""
        kept = self._draws.get(event_id)
        return kept.held if kept else None

    def draws(self, event_id: str, held: Draws, names: str) -> bytes | None:
        """The answer that shows just these draws."""
        kept = self._draws.get(event_id)
        return kept.body if kept and kept.held is held and kept.names == names else None

    def keep_draws(self, event_id: str, held: Draws, names: str, body: bytes) -> None:
        while len(self._draws) >= _EVENTS:
            del self._draws[next(iter(self._draws))]
        self._draws[event_id] = _DrawsAnswer(held, names, body)


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
