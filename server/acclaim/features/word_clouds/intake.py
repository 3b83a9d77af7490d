"""Words on their way from a connection to the store and back, in batches of their own."""

from collections.abc import Sequence
from typing import Any

from acclaim.base.clock import now_ms
from acclaim.base.errors import AcclaimError, CommentRefused, TextRefused
from acclaim.features.comments import store as comment_store
from acclaim.features.comments.rulebook import Rulebook
from acclaim.features.word_clouds import store as clouds
from acclaim.features.word_clouds.limits import BATCH_WORDS
from acclaim.features.word_clouds.messages import GiveWords, MyWordsFrame
from acclaim.features.word_clouds.states import CloudStates
from acclaim.features.word_clouds.store import Given, Standing
from acclaim.identity.member import Member
from acclaim.live.connection import Connection
from acclaim.live.lane import ActivityLane, Sent
from acclaim.live.part import Place


class WordLane(ActivityLane):
    """Words for the clouds of one event on this worker."""

    __slots__ = ("_rulebook", "_states")

    def __init__(self, place: Place, states: CloudStates, rulebook: Rulebook) -> None:
        super().__init__(place, BATCH_WORDS)
        self._states, self._rulebook = states, rulebook

    def check(self, member: Member, message: GiveWords) -> Given:
        self.check_entitled(member, self._place.memory.event.word_cloud(message.activity))
        words = self._states.vocabulary(message.activity).check(message.words)
        listed = self._rulebook.words
        if listed is not None and any(listed.judge(word).action for word in words):  # no review or masking here
            raise TextRefused("text_blocked")
        return Given(member.id, message.turn, words)

    async def epoch_of(self, activity_id: str, named: int) -> int:
        if named > self._states.of(activity_id).epoch:
            await self._states.read()
        return self._states.of(activity_id).epoch

    async def save(self, activity_id: str, epoch: int, rev: int, items: Sequence[Any]) -> list[Any]:
        """Members who are banned from comments can't give words either."""
        store, event_id = self._place.store, self._place.memory.event.id
        muted = await comment_store.muted(store, event_id, now_ms())
        may = [item for item in items if item.member not in muted]
        given = iter(await clouds.give_batch(store, event_id, activity_id, epoch, rev, may) if may else ())
        return [CommentRefused("muted") if item.member in muted else next(given) for item in items]

    def say(self, sent: Sent, outcome: Standing) -> None:
        self._place.gauges.counts["words"] += 1
        message: GiveWords = sent.message
        sent.connection.send(MyWordsFrame(message.activity, message.epoch, outcome.turn, list(outcome.words)))

    def say_no(self, connection: Connection, message: GiveWords, error: AcclaimError) -> None:
        connection.send(MyWordsFrame(message.activity, message.epoch, 0, [], error=error.as_dict()))
