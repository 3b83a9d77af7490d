"""The public answer about all draws: built once for each revision, however many ask."""

from typing import Final, NamedTuple

import msgspec

from acclaim.config import Settings
from acclaim.features.draws import bodies, render
from acclaim.features.draws import store as draws
from acclaim.features.draws.store import Draws
from acclaim.http.services import Service
from acclaim.identity.shown_name import Names
from acclaim.redis.client import Store

_EVENTS: Final = 256


class _Answer(NamedTuple):
    held: Draws
    names: Names
    body: bytes


class DrawAnswers(Service):
    """The answers of one worker, for the events asked for most recently."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._made: dict[str, _Answer] = {}

    @classmethod
    def of(cls, store: Store, settings: Settings) -> "DrawAnswers":
        return cls(store)

    async def find(self, event_id: str, names: Names) -> bytes:
        """JSON of bodies.Draws. Raises StoreAway."""
        made = self._made.get(event_id)
        held = await draws.read(self._store, event_id, made.held if made else None)
        if made is None or made.held is not held or made.names != names:
            body = msgspec.json.encode(bodies.Draws(event_id, [render.draw(one, names) for one in held.all]))
            while len(self._made) >= _EVENTS:
                del self._made[next(iter(self._made))]
            made = self._made[event_id] = _Answer(held, names, body)
        return made.body
