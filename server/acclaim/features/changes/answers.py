"""Puts a page of the change feed together: what is new in an event's logs since a reader's cursor."""

from collections.abc import Collection
from typing import Final, NamedTuple

import msgspec

from acclaim.base import limits
from acclaim.base.at_once import AtOnce
from acclaim.base.errors import Unknown
from acclaim.base.signed import purpose_key
from acclaim.config import Settings
from acclaim.event.event import Event
from acclaim.event.parts.poll import Poll
from acclaim.features.changes import facts
from acclaim.features.changes import store as logs
from acclaim.features.changes.bodies import AnyFact, Type
from acclaim.features.changes.cursor import Cursor, PollPlace, poll_name
from acclaim.features.changes.facts import Ids
from acclaim.features.changes.limits import (
    ENTRIES_A_PAGE,
    EVENTS_KEPT,
    RECEIPTS_A_FACT,
    RECEIPTS_A_PAGE,
    WAITING_PER_KEY,
)
from acclaim.features.changes.sorted_receipts import SortedReceipts
from acclaim.features.comments import store as comments
from acclaim.features.comments.rules import Comment
from acclaim.features.draws import store as draws
from acclaim.features.draws.store import Draws
from acclaim.http.services import Service
from acclaim.redis.client import Store
from acclaim.voting import polls

_OF_POLLS: Final = frozenset[Type](("poll", "ballots", "voided", "result", "receipts"))
_OF_SHOW: Final = frozenset[Type](("show", "event", "activity"))


class Page(NamedTuple):
    """`more`: there are more facts already."""

    facts: list[AnyFact]
    cursor: Cursor
    more: bool


class Wish(NamedTuple):
    """What a reader may see and wants of an event."""

    event: Event
    types: Collection[Type]
    sees_hidden: bool


class Changes(Service):
    """Of one worker. A page depends on nothing but cursor and logs: any worker gives the same."""

    def __init__(self, store: Store, secret: bytes) -> None:
        self._store = store
        self._key = purpose_key(secret, "change facts")
        self._receipts = SortedReceipts(store, secret)
        self.waiting = AtOnce(WAITING_PER_KEY)  # readers, by API key
        self._draws: dict[str, Draws] = {}  # as they were read last

    @classmethod
    def of(cls, store: Store, settings: Settings) -> "Changes":
        return cls(store, settings.secret_bytes)

    async def page(self, wish: Wish, after: Cursor | None, now: int) -> Page:
        """What is new since `after`; None: from the beginning of all that is kept. Of what a reader did not want
        before, a cursor knows nothing: that begins with what comes from now on. Raises Unknown("cursor_gone")."""
        event_id, types = wish.event.id, wish.types
        ids = Ids(self._key, event_id)
        found: list[AnyFact] = []
        begin = after or Cursor(event_id, {}, "", 0, ())
        cursor, more = Cursor(event_id), False
        if not _OF_POLLS.isdisjoint(types):
            places, more = await self._polls(wish, begin.polls, found, ids)
            named = {poll_name(poll_id): place for poll_id, place in places.items()}
            cursor = msgspec.structs.replace(cursor, polls=named)
        if not _OF_SHOW.isdisjoint(types):
            show, has_more = await self._show(wish.event, begin.show, found, ids)
            cursor, more = msgspec.structs.replace(cursor, show=show), more or has_more
        if "comment" in types:
            number, has_more = await self._comments(wish.event, begin.comments, found, ids)
            cursor, more = msgspec.structs.replace(cursor, comments=number), more or has_more
        if "draw" in types:
            cursor = msgspec.structs.replace(cursor, draws=await self._draw(wish.event, begin.draws, found, ids, now))
        return Page([fact for fact in found if fact.type_of() in types], cursor, more)

    async def _polls(
        self, wish: Wish, before: dict[str, PollPlace] | None, found: list[AnyFact], ids: Ids
    ) -> tuple[dict[str, PollPlace], bool]:
        event, defined = wish.event, {poll.id: poll for poll in wish.event.polls}
        if before is None:
            return await logs.ends(self._store, event.id, event.polls), False
        places = {poll_id: before[name] for poll_id in defined if (name := poll_name(poll_id)) in before}
        news = await logs.poll_news(self._store, event.id, event.polls, places, ENTRIES_A_PAGE)
        for poll_id, one in news.items():
            told = facts.poll_facts(poll_id, one.entries, ids)
            found += told
            seen = places[poll_id].result if poll_id in places else 0
            if "result" in wish.types and facts.asks_for_result(told):
                now = (await polls.read_all(self._store, event.id, [defined[poll_id]]))[poll_id]
                result = facts.result_fact(defined[poll_id], now, told[-1].at, wish.sees_hidden, ids)
                if result is not None and facts.digest_of(result) != seen:
                    found.append(result)
                    seen = facts.digest_of(result)
            places[poll_id] = msgspec.structs.replace(one.place, result=seen)
        more = any(one.more for one in news.values())
        if "receipts" in wish.types:
            room = RECEIPTS_A_PAGE
            for poll_id, place in places.items():
                if place.published and not place.done:
                    if room <= 0:
                        more = True
                        break
                    given, places[poll_id] = await self._give_receipts(event.id, defined[poll_id], place, found, ids)
                    room -= given
                    more = more or not places[poll_id].done
        return places, more

    async def _give_receipts(
        self, event_id: str, poll: Poll, place: PollPlace, found: list[AnyFact], ids: Ids
    ) -> tuple[int, PollPlace]:
        now = (await polls.read_first_shards(self._store, event_id, [poll.id]))[poll.id]
        some, left = await self._receipts.some(
            event_id, poll, now.epoch, place.published, place.receipts, RECEIPTS_A_PAGE
        )
        for start in range(0, max(1, len(some)), RECEIPTS_A_FACT):  # of no ballots, too: it says that these are all
            part = some[start : start + RECEIPTS_A_FACT]
            behind = left + len(some) - start - len(part)
            found.append(
                facts.receipts_fact(poll.id, now.epoch, place.published, place.receipts + start, part, behind, ids)
            )
        given = msgspec.structs.replace(place, receipts=place.receipts + len(some), done=left == 0)
        return len(some), given

    async def _show(self, event: Event, last: str | None, found: list[AnyFact], ids: Ids) -> tuple[str, bool]:
        if last is None:
            return await logs.audit_end(self._store, event.id), False
        entries = await logs.audit_news(self._store, event.id, last, ENTRIES_A_PAGE)
        others = {one.id for one in event.activities} | {one.id for one in event.contests}
        others -= {poll.id for poll in event.polls}
        found += facts.show_facts(entries, others, ids)
        return (entries[-1][0] if entries else last), len(entries) == ENTRIES_A_PAGE

    async def _comments(self, event: Event, last: int | None, found: list[AnyFact], ids: Ids) -> tuple[int, bool]:
        oldest, newest = await comments.bounds(self._store, event.id)
        if last is None:
            return newest, False
        if newest < last or (last and oldest > last + 1 and newest - last > limits.COMMENTS_KEPT):
            raise Unknown("cursor_gone")
        if newest == last:
            return last, False
        entries = await comments.read_some(self._store, event.id, last, ENTRIES_A_PAGE)
        numbers = [
            number
            for entry in entries
            for number in ([entry.n] if isinstance(entry, Comment) else entry.of)
            if entry.state == "shown"
        ]
        shown = await comments.shown_now(self._store, event.id, list(dict.fromkeys(numbers)))
        found += facts.comment_facts(entries, shown, ids)
        return (entries[-1].n if entries else newest), len(entries) == ENTRIES_A_PAGE

    async def _draw(
        self, event: Event, before: tuple[int, ...] | None, found: list[AnyFact], ids: Ids, now: int
    ) -> tuple[int, ...]:
        held = await draws.read(self._store, event.id, self._draws.pop(event.id, None))
        while len(self._draws) >= EVENTS_KEPT:
            del self._draws[next(iter(self._draws))]
        self._draws[event.id] = held
        told = [facts.draw_fact(one, event.winner_names, now, ids) for one in held.all]
        digests = tuple(map(facts.digest_of, told))
        if before is not None:
            if len(before) > len(told):
                raise Unknown("cursor_gone")
            known = (*before, *(None for _ in told[len(before) :]))
            found += [fact for fact, digest, seen in zip(told, digests, known, strict=True) if digest != seen]
        return digests
