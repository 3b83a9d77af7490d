"""Sends comments to phones, screens and consoles: reads the log a few times a second and encodes once for all.

Comments are not published one by one: the cost grows with frames × sockets, never with comments.
"""

import asyncio
import time
from typing import Final

from acclaim.base import limits
from acclaim.base.errors import AcclaimError, StoreAway
from acclaim.features.comments import render
from acclaim.features.comments import store as comments
from acclaim.features.comments.messages import Moderation
from acclaim.features.comments.rulebook import Rulebook
from acclaim.features.comments.rules import Comment
from acclaim.features.comments.wall import Wall, sampled
from acclaim.live.part import Place
from acclaim.live.shedding import Shed, fanout_ms, phone_comments_max, phone_comments_ms_min
from acclaim.wire import frames, messages
from acclaim.wire.messages import View

_MODERATING: Final[tuple[View, ...]] = ("console", "moderator")


class _Waiting:
    """What a view has not received yet, and how often it may receive frames."""

    def __init__(self) -> None:
        self.offered = 0
        self.comments: list[Comment] = []
        self.told: object = None  # removed numbers and rules of the last frame
        self.told_at = 0.0
        self.interval_ms = float(limits.COMMENTS_WINDOW_MS)


class CommentFeed:
    """One event's comments on this worker."""

    def __init__(self, place: Place, rulebook: Rulebook) -> None:
        self.wall = Wall()
        self._store, self._memory, self._audiences, self._gauges, _ = place
        self._rulebook = rulebook
        self._now = 0  # the store's clock at the last reading, ms
        self._pinned: Comment | None = None
        self._views: dict[View, _Waiting] = {"phone": _Waiting(), "screen": _Waiting()}
        self._newcomer: dict[View, bytes] = {}
        self._moderated: object = None

    @property
    def enabled(self) -> bool:
        return self._memory.event.comments.enabled

    def newcomer(self, view: View) -> bytes:
        """What a page gets on joining, from memory; nothing if the event has no comments."""
        if not self.enabled:
            return b""
        if view not in self._newcomer:
            recent = [comment for comment in self.wall.recent() if comment.state == "shown"]
            self._newcomer[view] = self._moderation() if view in _MODERATING else self._frame(0, recent)
        return self._newcomer[view]

    async def run(self) -> None:
        """Reads and sends until it is cancelled; more slowly while no page is connected."""
        resumed = False
        while True:
            if self.enabled:
                try:
                    if not resumed:
                        await self._resume()
                        resumed = True
                    await self._read_and_tell()
                except StoreAway:
                    await self._store.wait_until_present()
            await asyncio.sleep((limits.COMMENTS_WINDOW_MS / 1000) if self._audiences else limits.HEARTBEAT_S)

    async def _resume(self) -> None:
        self.wall = Wall()
        self.wall.resume(*await comments.read_newest(self._store, self._memory.event.id))
        for waiting in self._views.values():  # pages that joined before this read have received nothing
            waiting.comments, waiting.told = self.wall.recent(), None

    async def _read_and_tell(self) -> None:
        wall = self.wall
        page = await comments.read_after(self._store, self._memory.event.id, wall.last)
        self._now = page.now
        removed = wall.take(page.entries)
        chosen = wall.choose(page.now)
        await self._find_pinned()
        self._gauges.counts["comments_offered"] += chosen.offered
        self._gauges.counts["comments_shown"] += len(chosen.comments)
        if page.entries or chosen.offered or self._rules_changed():
            self._newcomer.clear()
        for view, waiting in self._views.items():
            waiting.offered += chosen.offered
            waiting.comments = [one for one in waiting.comments if one.n not in removed] + chosen.comments
            await self._tell_view(view, waiting, urgent=bool(removed))
        await self._tell_moderators()

    def _state(self) -> object:
        """What a page must receive even if there is no new comment."""
        pinned = self._pinned.n if self._pinned else 0
        return self._rulebook.rules.rev, self._memory.rev, pinned

    def _rules_changed(self) -> bool:
        return any(waiting.told != self._state() for waiting in self._views.values())

    async def _tell_view(self, view: View, waiting: _Waiting, urgent: bool) -> None:
        news = waiting.offered or waiting.told != self._state()
        level = self._gauges.shed_level if view == "phone" else Shed.NOTHING
        interval_ms_min = phone_comments_ms_min(level)
        due = (time.monotonic() - waiting.told_at) * 1000 >= max(waiting.interval_ms, interval_ms_min)
        if not urgent and not (news and due):
            return
        began, began_cpu = time.monotonic(), time.thread_time()
        frame = self._frame(waiting.offered, sampled(waiting.comments, phone_comments_max(level)))
        waiting.offered, waiting.comments, waiting.told = 0, [], self._state()
        await self._audiences.tell_view(view, frame, skip_slow=not urgent)
        took_ms, cpu_ms = (time.monotonic() - began) * 1000, (time.thread_time() - began_cpu) * 1000
        least_ms = fanout_ms(limits.COMMENTS_SHARE, self._gauges.core_share, took_ms, cpu_ms)
        wanted = max(float(limits.COMMENTS_WINDOW_MS), least_ms)
        waiting.interval_ms = min(float(limits.TICK_MS_MAX), 0.7 * waiting.interval_ms + 0.3 * wanted)
        waiting.told_at = began

    async def _tell_moderators(self) -> None:
        state = (self.wall.last, self._rulebook.rules.rev, self._memory.rev, self.wall.share(self._now))
        if state != self._moderated:
            self._moderated = state
            for view in _MODERATING:
                self._newcomer.pop(view, None)
                await self._audiences.tell_view(view, self.newcomer(view), skip_slow=True)

    async def _find_pinned(self) -> None:
        number = self._rulebook.rules.pinned
        if number and (known := self.wall.comment(number)) is not None:
            self._pinned = known if known.state == "shown" else None
        elif not number:
            self._pinned = None
        elif self._pinned is None or self._pinned.n != number:
            try:
                self._pinned = await comments.find(self._store, self._memory.event.id, number)
            except StoreAway:
                raise
            except AcclaimError:
                self._pinned = None

    def _frame(self, offered: int, shown: list[Comment]) -> bytes:
        frame = render.comments(
            rules=self._rulebook.rules, comments=self._memory.event.comments, now=self._now, offered=offered,
            shown=shown, removed=self.wall.removed(self._now), pinned=self._pinned,
        )  # fmt: skip
        return frames.text(messages.encode(frame))

    def _moderation(self) -> bytes:
        rules, (offered, shown) = self._rulebook.rules, self.wall.share(self._now)
        frame = Moderation(
            self._now, rules.rev, rules.mode_in(self._memory.event.comments), rules.slow_s, rules.on_screen, offered,
            shown, len(self.wall.pending), self.wall.queue(), self.wall.newest(), self._pinned,
        )  # fmt: skip
        return frames.text(messages.encode(frame))
