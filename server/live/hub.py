"""One event on this worker: who is connected, what they were last told, and what they say."""

import asyncio
import logging
from typing import NamedTuple

from server import limits
from server.domain.event import Quota, Replace
from server.domain.holding import used_votes
from server.domain.poll import FINAL_STATES
from server.errors import AcclaimError, Malformed
from server.live.admission import now_ms
from server.live.attendance import Attendance
from server.live.comment_feed import CommentFeed
from server.live.comment_intake import CommentIntake
from server.live.connection import Connection
from server.live.draw_teller import DrawTeller
from server.live.fanout import fan_out
from server.live.gauges import Gauges
from server.live.intake import Intake
from server.live.memory import Memory
from server.live.replays import Replays
from server.live.turnouts import Turnouts
from server.protocol import frames, messages, render
from server.protocol.closing import Close
from server.protocol.messages import AskHall, Cast, ClientMessage, Like, Mine, Number, Say, View
from server.store import ballots, keys
from server.store.client import Store
from server.store.revocations import Revocations

log = logging.getLogger("acclaim.live")


class Audience(NamedTuple):
    """Those who may see the same: a view, and for phones the (poll, epoch)s, `on_vote`, in which they have voted."""

    view: View
    voted: frozenset[tuple[str, int]]


class Hub:
    """The sockets of one event, by audience. One tick is encoded once for each."""

    def __init__(self, store: Store, memory: Memory, gauges: Gauges, worker: str) -> None:
        self.memory = memory
        self.intake = Intake(store, memory, gauges)
        self.comment_intake = CommentIntake(store, memory, gauges)
        self.comments = CommentFeed(store, memory, gauges)
        self.replays = Replays(store, memory.event.id)
        self.turnouts = Turnouts(store, memory)
        self.online = 0  # phones of all workers
        self.attendance = Attendance()
        self._draws = DrawTeller(store, memory, worker)
        self.audiences: dict[Audience, set[Connection]] = {}
        self._of_member: dict[str, tuple[Connection, ...]] = {}  # oldest first
        self._store = store
        self._gauges = gauges
        self._ticks: dict[Audience, bytes] = {}  # newest tick, encoded
        self._event_frame = b""
        self._console_event_frame = b""
        self.told_rev = 0  # of the event frames
        self._revocations_seen = 0
        self._tasks: set[asyncio.Task[None]] = set()
        self._draining = False
        self.encode_event()

    # --- coming and going

    def join(self, connection: Connection, accepted: bytes, again: bool) -> None:
        """Adds a connection, and gives it `welcome`, `event`, `tick` and comments from memory. `again`: its page has
        been here before.

        They go out in one write with `accepted`, the answer to the handshake: 10 µs less, a twelfth of a connection.
        """
        member = connection.member
        welcome = messages.Welcome(
            self.memory.event.id, connection.view, now_ms(), member.public() if member is not None else None
        )
        audience = Audience(connection.view, connection.voted)
        self.audiences.setdefault(audience, set()).add(connection)
        if member is not None:
            self.attendance.came(member.id, again)
            self._limit_sockets(member.id, connection)
        tick = self._ticks.get(audience) or self.encode_tick(audience)
        status = b"" if self._store.present else _status_frame(present=False)
        comments = self.comments.newcomer(connection.view)
        event = self._event_for(connection)
        draws = self._draws.newcomer(connection)
        connection.write(accepted + frames.text(messages.encode(welcome)) + event + tick + comments + draws + status)

    def _limit_sockets(self, member_id: str, newest: Connection) -> None:
        """Who has been silent longest must go: a line that died unnoticed while a phone walked out of the Wi-Fi, before
        a second phone that lives, which answers pings; who opens the event on one more phone looks at that one."""
        theirs = self._of_member.get(member_id, ())
        if len(theirs) >= limits.SOCKETS_PER_MEMBER:
            silent = min(theirs, key=lambda one: one.heard_at)
            silent.close(Close.ELSEWHERE)
            theirs = tuple(one for one in theirs if one is not silent)
        self._of_member[member_id] = (*theirs, newest)

    def leave(self, connection: Connection) -> None:
        self._leave_audience(connection)
        if connection.member is not None:
            left = tuple(c for c in self._of_member.get(connection.member.id, ()) if c is not connection)
            if left:
                self._of_member[connection.member.id] = left
            else:
                self._of_member.pop(connection.member.id, None)

    def _leave_audience(self, connection: Connection) -> None:
        audience = Audience(connection.view, connection.voted)
        connections = self.audiences.get(audience)
        if connections is not None:
            connections.discard(connection)
            if not connections:
                del self.audiences[audience]
                self._ticks.pop(audience, None)

    def has_voted(self, connection: Connection, poll_id: str, epoch: int) -> None:
        """From now on this phone sees the poll's running result (visibility `on_vote`), until a reset."""
        if (poll_id, epoch) in connection.voted:
            return
        self._leave_audience(connection)
        others = (other for other in connection.voted if other[0] != poll_id and self._is_hidden(*other))
        connection.voted = frozenset({(poll_id, epoch), *others})
        audience = Audience(connection.view, connection.voted)
        self.audiences.setdefault(audience, set()).add(connection)
        connection.write(self._ticks.get(audience) or self.encode_tick(audience))

    def _is_hidden(self, poll_id: str, epoch: int) -> bool:
        """Whether an `on_vote` result is still hidden from those who have not voted: closed polls must not tell
        audiences apart that see the same."""
        now = self.memory.polls.get(poll_id)
        return now is None or epoch > now.epoch or (epoch == now.epoch and now.state not in FINAL_STATES)

    @property
    def peak(self) -> int:
        """The most phones of all workers that were here at once."""
        return max(self.online, self.attendance.presence.peak)

    def connected(self, view: View) -> int:
        """How many connections of a view this worker has."""
        return sum(len(group) for audience, group in self.audiences.items() if audience.view == view)

    def connections(self) -> list[Connection]:
        return [connection for group in self.audiences.values() for connection in group]

    # --- what they say

    def receive(self, connection: Connection, message: ClientMessage) -> None:
        """Handles one decoded message. None while draining: what has no answer is sent again to another worker."""
        if self._draining:
            return
        self._gauges.counts["messages"] += 1
        try:
            if connection.member is None:
                raise Malformed("malformed", "Only phones may send messages.")
            match message:  # the commonest first
                case Cast():
                    self.intake.cast(connection, message)
                case Like():
                    self.intake.like(connection, message)
                case Say():
                    self.comment_intake.offer(connection, message)
                case Number():
                    self._draws.numbers.offer(connection, message)
                case AskHall():
                    self._draws.numbers.ask(connection, message)
                case Mine():
                    connection.take_slot()
                    task = asyncio.create_task(self._mine(connection, message.poll))
                    self._tasks.add(task)
                    task.add_done_callback(self._tasks.discard)
        except AcclaimError as error:
            self._gauges.refused[error.code] += 1
            connection.send(messages.ErrorFrame(error.as_dict()))

    async def _mine(self, connection: Connection, poll_id: str) -> None:
        assert connection.member is not None
        try:
            poll = self.memory.poll(poll_id)
            await asyncio.sleep(connection.wait_for_mine(poll_id))
            epoch = self.memory.epoch(poll_id)
            event_id, shard = self.memory.event.id, keys.shard(connection.member.id, poll.shards)
            holding = await ballots.holding_of(self._store, event_id, poll, connection.member.id, epoch)
            numbers = holding.numbers[-1:] if isinstance(poll.repeat, Replace) else holding.numbers
            held = await ballots.find(self._store, event_id, poll_id, shard, *numbers)
            void = None
            if holding.voided_in:
                void = await ballots.find_void(self._store, event_id, poll_id, shard, holding.voided_in)
        except AcclaimError as error:
            connection.send(messages.ErrorFrame(error.as_dict()))
            return
        finally:
            connection.in_flight -= 1
        receipts = self.memory.receipts(poll_id).write(shard, [one.seq for one in held])
        rows = [
            {"ballot": one.ballot, "receipt": receipt, "at": one.at}
            for one, receipt in zip(held, receipts, strict=True)
        ]
        voided = {"at": void.at, "why": void.why} if void else None
        used = None
        if rows and isinstance(poll.repeat, Quota):
            used = {"at": held[-1].at, "options": used_votes(holding.text)}
        connection.send(messages.MineFrame(poll_id, epoch, rows, voided, used))
        if rows and poll.visibility == "on_vote" and connection.hub is not None:
            self.has_voted(connection, poll_id, epoch)

    # --- what they are told

    def encode_event(self) -> None:
        """Encodes the `event` frame anew from memory, for consoles with the cues."""
        memory, now = self.memory, now_ms()
        self.told_rev = memory.rev
        public = render.event_frame(memory.rev, memory.event, memory.stage, now)
        whole = render.event_frame(memory.rev, memory.event, memory.stage, now, memory.show)
        self._event_frame = frames.text(messages.encode(public))
        self._console_event_frame = frames.text(messages.encode(whole))

    def _event_for(self, connection: Connection) -> bytes:
        return self._console_event_frame if connection.view == "console" else self._event_frame

    async def tell_event(self) -> None:
        """Encodes the `event` frame anew and sends it to everybody."""
        self.encode_event()
        consoles = [one for one in self.connections() if one.view == "console"]
        await fan_out(consoles, self._console_event_frame, skip_slow=False)
        others = [one for one in self.connections() if one.view != "console"]
        await fan_out(others, self._event_frame, skip_slow=False)

    async def tell_draws(self) -> None:
        """If draws have changed: tells screens, consoles and new winners, and whoever asks who is online here."""
        if self._draws.has_news:
            await self._draws.tell(self.connections(), self._of_member)

    async def close_numbers(self, first: bool) -> None:
        """Closes phones' numbers for a draw when their time is over, if need be. Raises StoreAway."""
        await self._draws.numbers.close_due(first)

    def encode_tick(self, audience: Audience) -> bytes:
        """Encodes one audience's `tick` anew from memory; returns it."""
        memory = self.memory
        tick = render.tick(
            rev=memory.rev,
            event=memory.event,
            stage=memory.stage,
            polls=memory.polls,
            entitled=memory.entitled,
            likes=memory.likes,
            online=self.online,
            peak=self.peak,
            now=now_ms(),
            view=audience.view,
            voted=audience.voted,
        )
        self._ticks[audience] = frames.text(messages.encode(tick))
        return self._ticks[audience]

    def forget_ticks(self) -> None:
        """The figures have changed: encoded ticks are out of date."""
        self._ticks.clear()

    async def tell_all(self, frame: bytes) -> None:
        """Sends a frame to everybody, slow readers included: for what must arrive."""
        await fan_out(self.connections(), frame, skip_slow=False)

    async def send_ticks(self, audiences: list[Audience]) -> None:
        """Sends each audience its newest tick, encoded once."""
        for audience in audiences:
            group = self.audiences.get(audience)
            if group:
                frame = self._ticks.get(audience) or self.encode_tick(audience)
                skipped = await fan_out(group, frame)
                self._gauges.counts["tick_frames"] += len(group) - skipped
                self._gauges.counts["tick_skips"] += skipped
                await asyncio.sleep(0)  # each is encoded anew, and with polls `on_vote` there may be very many

    def revoke(self, revocations: Revocations) -> None:
        """Takes what was just changed here; other workers read it in a moment."""
        if revocations.version > self.memory.revocations.version:
            self.memory.revocations = revocations
        self.turn_out_revoked()

    def turn_out_revoked(self) -> None:
        """Closes the connections of members whose sessions were revoked since the last time."""
        revocations = self.memory.revocations
        if revocations.version == self._revocations_seen:
            return
        self._revocations_seen = revocations.version
        for member_id in revocations.by_member:
            for connection in self._of_member.get(member_id, ()):
                if connection.member is not None and revocations.ended(connection.member):
                    connection.close(Close.REVOKED)

    def catch_up(self, connection: Connection) -> None:
        """A slow reader has drained: it gets the newest state."""
        audience = Audience(connection.view, connection.voted)
        tick = self._ticks.get(audience) or self.encode_tick(audience)
        connection.write(self._event_for(connection) + tick + self.comments.newcomer(connection.view))

    async def run_comments(self) -> None:
        """Reads comments and tells everybody, until cancelled."""
        await self.comments.run(lambda: bool(self.audiences), self._tell_view)

    async def _tell_view(self, view: View, frame: bytes, skip_slow: bool) -> None:
        group = [one for audience, some in self.audiences.items() if audience.view == view for one in some]
        await fan_out(group, frame, skip_slow)

    async def tell_status(self, present: bool) -> None:
        """Tells everybody that ballots can('t) be taken now."""
        await self.tell_all(_status_frame(present))

    def sweep(self, now: float) -> None:
        for connection in self.connections():
            connection.sweep(now)

    async def drain(self, why: Close = Close.DRAINING) -> None:
        """Answers every ballot that has come in, then sends everybody away, by default to another worker."""
        self._draining = True  # or a hall that goes on voting would never let this end
        await self.intake.drained()
        await self.comment_intake.drained()
        await self._draws.numbers.drained()
        for connection in self.connections():
            connection.close(why)


def _status_frame(present: bool) -> bytes:
    return frames.text(messages.encode(messages.Status("ok" if present else "away")))
