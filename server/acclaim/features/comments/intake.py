"""Comments on their way from a connection to the store and back, in batches of their own."""

import asyncio
from collections.abc import Sequence
from typing import Final, NamedTuple

from acclaim.base import limits
from acclaim.base.errors import AcclaimError, CommentRefused, MemoryLow, Stale
from acclaim.features.comments import rules
from acclaim.features.comments import store as comments
from acclaim.features.comments.messages import Commented, Say
from acclaim.features.comments.rulebook import Rulebook
from acclaim.features.comments.store import Offer, Outcome
from acclaim.live.connection import Connection
from acclaim.live.lane import Lane
from acclaim.live.part import Place
from acclaim.redis.headroom import Saving

# Comments wait this long to form a batch: people don't notice, and each call is an fsync that ballots wait for.
COMMENTS_FLUSH_MS: Final = 100


class _Pending(NamedTuple):
    connection: Connection
    message: Say
    offer: Offer
    rules_rev: int


class CommentIntake(Lane[_Pending, list[Outcome]]):
    """Comments of one event on this worker, in one lane."""

    def __init__(self, place: Place, rulebook: Rulebook) -> None:
        super().__init__(limits.BATCH_COMMENTS)
        self._store, self._memory, _, self._gauges, _ = place
        self._rulebook = rulebook

    def offer(self, connection: Connection, message: Say) -> None:
        """Queues a comment, or refuses at once what needs no look into the store."""
        self._gauges.counts["comments"] += 1
        self._take(connection, message)

    def _take(self, connection: Connection, message: Say) -> None:
        try:
            if self._gauges.saving >= Saving.COMMENTS:
                raise MemoryLow("memory_low")
            if self.waiting >= limits.COMMENTS_WAITING:
                raise CommentRefused("comments_busy")
            offer = self._check(connection, message)
        except AcclaimError as error:
            self._tell(connection, message, error)
            return
        self.add(_Pending(connection, message, offer, self._rulebook.rules.rev))

    def _check(self, connection: Connection, message: Say) -> Offer:
        member, event = connection.member, self._memory.event
        assert member is not None
        if not event.comments.enabled:
            raise CommentRefused("comments_closed")
        text = rules.clean(message.text, event.comments.length)
        shown, why = text, ""
        if (word_list := self._rulebook.words) is not None:
            verdict = word_list.judge(text)
            shown = verdict.text
            why = {"refuse": "refuse", "review": "word"}.get(verdict.action or "", "")
        name, unit = rules.signature(event, member)
        return Offer(member.id, message.comment, shown, text if shown != text else "", name, unit, why)

    async def call(self, batch: Sequence[_Pending]) -> list[Outcome]:
        event, rev = self._memory.event, self._rulebook.rules.rev
        if any(pending.rules_rev != rev for pending in batch):  # new rules were read while it waited
            raise Stale
        offers = [pending.offer for pending in batch]
        return await comments.store_batch(self._store, event.id, rev, event.comments.mode, offers)

    async def answer(self, batch: Sequence[_Pending], answers: list[Outcome]) -> None:
        for pending, outcome in zip(batch, answers, strict=True):
            if outcome.error is not None:
                self._tell(pending.connection, pending.message, outcome.error)
                continue
            state = "pending" if outcome.state == "pending" else "shown"
            self._gauges.counts["comments_stored"] += 1
            self._gauges.counts["comments_pending"] += state == "pending"
            pending.connection.send(
                Commented(pending.message.comment, outcome.n, outcome.at, state, pending.offer.text)  # type: ignore[arg-type]
            )
        if len(batch) < limits.BATCH_COMMENTS:  # else the batch was full, and more is waiting
            await asyncio.sleep(COMMENTS_FLUSH_MS / 1000)

    def refuse(self, batch: Sequence[_Pending], error: AcclaimError) -> None:
        for pending in batch:
            self._tell(pending.connection, pending.message, error)

    def _tell(self, connection: Connection, message: Say, error: AcclaimError) -> None:
        self._gauges.refused[error.code] += 1
        connection.send(Commented(message.comment, 0, 0, "refused", "", error.as_dict()))

    async def reread(self, batch: Sequence[_Pending]) -> None:
        if all(pending.rules_rev == self._rulebook.rules.rev for pending in batch):
            await self._rulebook.read()

    def again(self, batch: Sequence[_Pending]) -> None:
        for pending in batch:
            self._take(pending.connection, pending.message)
