"""The word clouds of one event on this worker: takes words from phones, and sends clouds to pages at most once a
second.
"""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Final

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.event.entitlement import Entitlement
from acclaim.event.parts.collected.word_cloud import WordCloud
from acclaim.features.comments.rulebook import Rulebook
from acclaim.features.word_clouds import render
from acclaim.features.word_clouds import store as clouds
from acclaim.features.word_clouds.intake import WordLane
from acclaim.features.word_clouds.limits import CLOUD_S, WORDS_MODERATED
from acclaim.features.word_clouds.messages import GiveWords, MyWords, MyWordsFrame, WordModeration
from acclaim.features.word_clouds.states import CloudStates
from acclaim.features.word_clouds.store import Page
from acclaim.identity.member import Member
from acclaim.live.connection import Connection
from acclaim.live.mine import LookUps
from acclaim.live.part import Part, Place, Receiver
from acclaim.live.shedding import fanout_ms
from acclaim.voting import schedule
from acclaim.wire import frames, messages
from acclaim.wire.messages import FromPhone, ToPages, View

_TOLD: Final[tuple[View, ...]] = ("phone", "screen")
_MODERATING: Final[tuple[View, ...]] = ("console", "moderator")


class WordPart(Part):
    """Does nothing in an event without word clouds."""

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self._states = CloudStates(place.store, place.memory)
        self._rulebook = Rulebook(place.store, place.memory.event.id)
        self._lane = WordLane(place, self._states, self._rulebook)
        self._pages: dict[str, Page] = {}
        self._told: dict[str, object] = {}  # the state that each cloud's last frame shows
        self._frames: dict[str, bytes] = {}  # to phones and screens, by cloud
        self._moderation = b""
        self._look_ups = LookUps()
        self._next_at = 0.0

    @property
    def _clouds(self) -> Sequence[WordCloud]:
        return self.memory.event.word_clouds

    def receivers(self) -> Mapping[type[FromPhone], Receiver]:
        return {GiveWords: self._lane.take, MyWords: self._ask_for_mine}

    def newcomer(self, connection: Connection) -> bytes:
        if connection.view in _TOLD:
            return b"".join(
                frame for cloud_id, frame in self._frames.items() if self._states.of(cloud_id).state != "draft"
            )
        if not self._moderation and self._clouds:
            self._moderation = self._moderated()
        return self._moderation

    def tells_of(self, activity: str) -> bool:
        return any(cloud.id == activity and self._states.of(cloud.id).state != "draft" for cloud in self._clouds)

    async def read(self) -> None:
        await self._states.read()
        if self._clouds:
            await self._rulebook.read()

    async def keep_time(self, first: bool) -> None:
        if first and await schedule.keep(self.store, self.memory.record, self._clouds, self._states.now, clouds.find):
            await self._states.read()

    async def tell(self) -> None:
        loop = asyncio.get_running_loop()
        if not (self._clouds or self._told) or loop.time() < self._next_at or not self.audiences:
            return
        self._next_at = loop.time() + CLOUD_S
        await self._states.read()
        began, changed = loop.time(), False
        for cloud_id in self._told.keys() - {one.id for one in self._clouds}:
            changed = True
            for kept in (self._told, self._frames, self._pages):
                kept.pop(cloud_id, None)
        for cloud in self._clouds:
            changed = await self._tell_cloud(cloud) or changed
        if not changed:
            return
        self._moderation = b""
        for view in _MODERATING:
            if self.audiences.count(view):
                self._moderation = self._moderation or self._moderated()
                await self.audiences.tell_view(view, self._moderation, skip_slow=True)
        least_ms = fanout_ms(limits.COMMENTS_SHARE, self.gauges.core_share, (loop.time() - began) * 1000, 0)
        self._next_at = loop.time() + max(CLOUD_S, least_ms / 1000)

    async def _tell_cloud(self, cloud: WordCloud) -> bool:
        """Sends a cloud if it has changed; returns whether it has."""
        now = self._states.of(cloud.id)
        newest = cloud, now.state, now.epoch, now.seq, now.closes_at
        if self._told.get(cloud.id) == newest:
            return False
        page = await clouds.read(self.store, self.memory.event.id, cloud.id, now.epoch, WORDS_MODERATED)
        self._told[cloud.id], self._pages[cloud.id] = newest, page
        self._frames[cloud.id] = _encoded(render.whole(cloud, now, page, now_ms()))
        for view in _TOLD:
            await self.audiences.tell_view(view, self._frames[cloud.id], skip_slow=True)
        return True

    def _moderated(self) -> bytes:
        told = [
            render.moderated(cloud, self._states.of(cloud.id), self._pages.get(cloud.id, render.NOTHING))
            for cloud in self._clouds
        ]
        return _encoded(WordModeration(now_ms(), told))

    async def drained(self) -> None:
        await self._lane.drained()

    def _ask_for_mine(self, connection: Connection, message: MyWords) -> None:
        """Raises Unknown, Refused("busy")."""
        cloud = self.memory.event.word_cloud(message.activity)

        async def tell_mine(member: Member) -> None:
            epoch = self._states.of(cloud.id).epoch
            turn, words = await clouds.read_mine(self.store, self.memory.event.id, cloud.id, epoch, member.id)
            entitled = Entitlement(cloud, self.memory.renames).includes(member.unit, member.class_)
            connection.send(MyWordsFrame(cloud.id, epoch, turn, list(words), entitled))

        self._look_ups.begin(connection, cloud.id, tell_mine)


def _encoded(frame: ToPages) -> bytes:
    return frames.text(messages.encode(frame))
