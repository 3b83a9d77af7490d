"""Public answers that are made once for each revision of their content, however many request them."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from typing import Any, TypeVar, cast

import segno

from acclaim.base.errors import Unknown
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.http.bodies import EventLine
from acclaim.redis.client import Store

T = TypeVar("T")


@dataclass
class Kept:
    """Of one worker."""

    _of_events: dict[str, tuple[int, Any]] = field(default_factory=dict)
    _lines: dict[str, tuple[int, EventLine | None]] = field(default_factory=dict)

    def of_revision(self, event_id: str, rev: int, make: Callable[[], T]) -> T:
        """What `make()` gives, made once for each revision of an event."""
        kept = self._of_events.get(event_id)
        if kept is None or kept[0] != rev:
            kept = self._of_events[event_id] = (rev, make())
        return cast(T, kept[1])

    async def find_event(self, store: Store, code: str) -> EventLine:
        """The event of a code as a person types it, in either case, or of the link that it stands in.

        Raises Unknown("unknown_event"), also for one that is not public.
        """
        wanted = event_code(code)
        found = [one for one in await events.ids(store) if one.casefold() == wanted.casefold()]
        if wanted in found:
            found = [wanted]
        if len(found) != 1 or not (event := (await events.read(store, found[0])).event).is_public:
            raise Unknown("unknown_event")
        return line_of(event)

    async def event_lines(self, store: Store) -> list[EventLine]:
        """The events that stand on the entry page. A rehearsal never does, nor the sandbox: who needs them has the
        link."""
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
    is_real = not event.rehearsal_of and not event.sandbox
    return line_of(event) if event.listing == "listed" and is_real else None


def line_of(event: Event) -> EventLine:
    return EventLine(event.id, event.title, event.title_en, event.subtitle)


def event_code(typed: str) -> str:
    """The event's id in what somebody has typed, as Chinese keyboards write it too, or pasted: a code, or a link to the
    event or an activity in it."""
    text = "".join(unicodedata.normalize("NFKC", typed).split())
    return text.rpartition("/e/")[2].partition("?")[0].partition("#")[0].strip("/").partition("/")[0]


@lru_cache(maxsize=64)
def qr_svg(address: str) -> bytes:
    """The address as an SVG picture, whose title it is."""
    picture = BytesIO()
    segno.make(address, error="m").save(
        picture, kind="svg", border=2, xmldecl=False, light="#ffffff", title=address
    )  # fmt: skip
    return picture.getvalue()


@lru_cache(maxsize=64)
def qr_png(address: str) -> bytes:
    """The address as a PNG picture of some 900 pixels a side, with the margin that the standard asks for: for slides,
    posters and chats that take no SVG."""
    picture = BytesIO()
    segno.make(address, error="m").save(picture, kind="png", border=4, scale=24)
    return picture.getvalue()
