"""What phones, screens and consoles are told of comments: read from the log a few times a second, encoded once for all.

Nobody publishes a comment: the cost grows with frames × sockets, never with comments.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Final

from server import limits
from server.domain.comment import Comment
from server.domain.comment_wall import Wall, drawn
from server.errors import AcclaimError, StoreAway
from server.live.gauges import Gauges
from server.live.memory import Memory
from server.live.shedding import Shed, phone_comments_max, phone_comments_ms_min
from server.protocol import frames, messages, render
from server.protocol.messages import View
from server.store import comments
from server.store.client import Store

_MODERATING: Final[tuple[View, ...]] = ("console", "moderator")

# Sends a frame to all of a view; with False also to slow readers. Returns when it is written.
Tell = Callable[[View, bytes, bool], Awaitable[None]]


class _Waiting:
    """What a view has not been told yet, and how often it may be told."""

    def __init__(self) -> None:
        self.offered = 0
        self.comments: list[Comment] = []
        self.told: object = None  # removed numbers and rules of the last frame
        self.told_at = 0.0
        self.interval_ms = float(limits.COMMENTS_WINDOW_MS)


class CommentFeed:
    """One event's comments on this worker. `run` reads and tells until cancelled."""

    def __init__(self, store: Store, memory: Memory, gauges: Gauges) -> None:
        self.wall = Wall()
        self._store = store
        self._memory = memory
        self._gauges = gauges
        self._now = 0  # the store's clock at the last reading, ms
        self._pinned: Comment | None = None
        self._views: dict[View, _Waiting] = {"phone": _Waiting(), "screen": _Waiting()}
        self._newcomer: dict[View, bytes] = {}
        self._moderated: object = None

    @property
    def enabled(self) -> bool:
        return self._memory.event.comments.enabled

    def newcomer(self, view: View) -> bytes:
        """What a page is told on joining, from memory; nothing if the event has no comments."""
        if not self.enabled:
            return b""
        if view not in self._newcomer:
            recent = [comment for comment in self.wall.recent() if comment.state == "shown"]
            self._newcomer[view] = self._moderation() if view in _MODERATING else self._frame(0, recent)
        return self._newcomer[view]

    async def run(self, is_watched: Callable[[], bool], tell: Tell) -> None:
        """Reads more slowly while nobody is there."""
        resumed = False
        while True:
            if self.enabled:
                try:
                    if not resumed:
                        await self._resume()
                        resumed = True
                    await self._read_and_tell(tell)
                except StoreAway:
                    await self._store.wait_until_present()
            await asyncio.sleep((limits.COMMENTS_WINDOW_MS / 1000) if is_watched() else limits.WORKER_BEAT_S)

    async def _resume(self) -> None:
        self.wall = Wall()
        self.wall.resume(*await comments.read_newest(self._store, self._memory.event.id))
        for waiting in self._views.values():  # whoever joined before this was read has heard of nothing
            waiting.comments, waiting.told = self.wall.recent(), None

    async def _read_and_tell(self, tell: Tell) -> None:
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
            await self._tell_view(tell, view, waiting, urgent=bool(removed))
        await self._tell_moderators(tell)

    def _state(self) -> object:
        """What a page must learn even if no comment is new."""
        pinned = self._pinned.n if self._pinned else 0
        return self._memory.comment_rules.rev, self._memory.rev, pinned

    def _rules_changed(self) -> bool:
        return any(waiting.told != self._state() for waiting in self._views.values())

    async def _tell_view(self, tell: Tell, view: View, waiting: _Waiting, urgent: bool) -> None:
        news = waiting.offered or waiting.told != self._state()
        level = self._gauges.shed_level if view == "phone" else Shed.NOTHING
        interval_ms_min = phone_comments_ms_min(level)
        due = (time.monotonic() - waiting.told_at) * 1000 >= max(waiting.interval_ms, interval_ms_min)
        if not urgent and not (news and due):
            return
        began = time.monotonic()
        frame = self._frame(waiting.offered, drawn(waiting.comments, phone_comments_max(level)))
        waiting.offered, waiting.comments, waiting.told = 0, [], self._state()
        await tell(view, frame, not urgent)
        took_ms = (time.monotonic() - began) * 1000
        wanted = max(float(limits.COMMENTS_WINDOW_MS), took_ms / limits.COMMENTS_LOOP_SHARE)
        waiting.interval_ms = min(float(limits.TICK_MS_MAX), 0.7 * waiting.interval_ms + 0.3 * wanted)
        waiting.told_at = began

    async def _tell_moderators(self, tell: Tell) -> None:
        state = (self.wall.last, self._memory.comment_rules.rev, self._memory.rev, self.wall.share(self._now))
        if state != self._moderated:
            self._moderated = state
            for view in _MODERATING:
                self._newcomer.pop(view, None)
                await tell(view, self.newcomer(view), True)

    async def _find_pinned(self) -> None:
        number = self._memory.comment_rules.pinned
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
        frame = render.comments_frame(
            rules=self._memory.comment_rules, comments=self._memory.event.comments, now=self._now, offered=offered,
            shown=shown, removed=self.wall.removed(self._now), pinned=self._pinned,
        )  # fmt: skip
        return frames.text(messages.encode(frame))

    def _moderation(self) -> bytes:
        rules, (offered, shown) = self._memory.comment_rules, self.wall.share(self._now)
        frame = messages.Moderation(
            self._now, rules.rev, rules.mode_in(self._memory.event.comments), rules.slow_s, rules.on_screen, offered,
            shown, len(self.wall.held), self.wall.queue(), self.wall.newest(), self._pinned,
        )  # fmt: skip
        return frames.text(messages.encode(frame))
