"""The sessions of an operator, for people to look at and end: where each began, and when it was last used.

Notes beside the cookies, which grant nothing: a session ends by the mark that signing out makes, by another
generation of its account, or with its time.
"""

import time
from contextlib import suppress
from typing import Final, NamedTuple

import msgspec

from acclaim.base import limits
from acclaim.base.errors import StoreAway, Unknown
from acclaim.identity.member import OperatorSession
from acclaim.redis import keys
from acclaim.redis.client import Question, Store

USE_NOTED_S: Final = 300  # a worker does not record more often that a session is in use
SESSIONS_MAX: Final = 50  # of one operator, that are listed
_WORKER_SESSIONS: Final = 10_000
_USED: Final = "/used"  # behind a session's id, which has no slash


class Began(msgspec.Struct, frozen=True):
    """Where a session began, or went on with another cookie; `until` is when it ends automatically. Times in ms since
    1970."""

    generation: int
    since: int
    until: int
    browser: str
    address: str


class Listed(NamedTuple):
    """`used_at`: to some minutes."""

    id: str
    began: Began
    used_at: int


_decode: Final = msgspec.json.Decoder(Began).decode


async def note(store: Store, session: OperatorSession, browser: str, address: str, now: int) -> None:
    """That a session begins, or goes on with a new cookie. Ended ones are deleted; above SESSIONS_MAX, those that were
    unused for longest end, because a session that is not listed could not be ended."""
    key = keys.operator_sessions(session.name)
    known = await _read(store, session.name)
    before = next((one.began.since for one in known if one.id == session.id), now)
    began = Began(session.generation, before, now + limits.OPERATOR_SESSION_S * 1000, browser, address)
    over = [one.id for one in known if one.began.until <= now]
    others = [one.id for one in known if one.id not in over and one.id != session.id]
    questions: list[Question] = [("HDEL", key, one, one + _USED) for one in over]
    questions += [question for one in others[SESSIONS_MAX - 1 :] for question in _ending(session.name, one)]
    await store.ask(*questions, ("HSET", key, session.id, msgspec.json.encode(began).decode()), *_used(session, now))


async def listed(store: Store, name: str, generation: int, now: int) -> list[Listed]:
    """Those that go on, the last used first. `generation`: of the account."""
    found = await _read(store, name)
    return [one for one in found if one.began.generation == generation and one.began.until > now]


async def end(store: Store, name: str, ids: list[str]) -> None:
    """As signing out does, in open sockets too."""
    for one in ids:
        await store.ask(*_ending(name, one))


def _ending(name: str, session_id: str) -> tuple[Question, Question]:
    return (
        ("SET", keys.sign_in("out", session_id), "1", "EX", str(limits.OPERATOR_SESSION_S)),
        ("HDEL", keys.operator_sessions(name), session_id, session_id + _USED),
    )


def one_of(sessions: list[Listed], session_id: str) -> Listed:
    """Raises Unknown("unknown_session")."""
    for one in sessions:
        if one.id == session_id:
            return one
    raise Unknown("unknown_session")


class Uses:
    """Notes for one worker that sessions are in use: not at every request, which would be a write each."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._noted: dict[str, float] = {}

    async def note(self, session: OperatorSession, now: int) -> None:
        """`now` in ms."""
        moment = time.monotonic()
        if moment - self._noted.get(session.id, -USE_NOTED_S) < USE_NOTED_S:
            return
        if len(self._noted) >= _WORKER_SESSIONS:
            self._noted.clear()
        self._noted[session.id] = moment
        with suppress(StoreAway):  # the list is a little older then
            await self._store.ask(*_used(session, now))


def _used(session: OperatorSession, now: int) -> tuple[Question, Question]:
    key = keys.operator_sessions(session.name)
    return ("HSET", key, session.id + _USED, str(now)), ("EXPIRE", key, str(limits.OPERATOR_SESSION_S))


async def _read(store: Store, name: str) -> list[Listed]:
    """The last used first."""
    [kept] = await store.ask(("HGETALL", keys.operator_sessions(name)))
    fields = {field.decode(): value for field, value in kept.items()}
    sessions = [
        Listed(one, _decode(value), int(fields.get(one + _USED, 0)))
        for one, value in fields.items()
        if not one.endswith(_USED)
    ]
    return sorted(sessions, key=lambda one: (-one.used_at, one.id))
