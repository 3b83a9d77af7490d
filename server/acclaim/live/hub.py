"""One event on this worker: its connections, what was last sent to them, and what they send."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import TypeVar

from acclaim.base.clock import now_ms
from acclaim.base.errors import AcclaimError, Internal, Malformed, Unknown
from acclaim.event.states import FINAL_STATES
from acclaim.identity.revocations import Revocations
from acclaim.live.audience import Audience, Audiences
from acclaim.live.connection import Connection
from acclaim.live.fanout import fan_out
from acclaim.live.gauges import Gauges
from acclaim.live.intake import Intake
from acclaim.live.likes import Likes
from acclaim.live.memory import Memory
from acclaim.live.mine import Mine
from acclaim.live.part import Part, Place, Receiver
from acclaim.redis.client import Store
from acclaim.wire import frames, messages, render
from acclaim.wire.closing import Close
from acclaim.wire.messages import Decoder, FromPhone

log = logging.getLogger("acclaim.live")
P = TypeVar("P", bound=Part)


class Hub:
    """The sockets of one event, by audience. One tick is encoded once for each. `parts` are what features do here."""

    def __init__(
        self,
        store: Store,
        memory: Memory,
        gauges: Gauges,
        worker: str,
        decoder: Decoder,
        parts: Sequence[type[Part]] = (),
    ) -> None:
        self.memory = memory
        self.audiences = Audiences()
        self.intake = Intake(store, memory, gauges)
        self.likes = Likes(store, memory, gauges)
        self.told: object = None  # what the event frames are made of
        self.decode = decoder.decode
        place = Place(store, memory, self.audiences, gauges, worker)
        self.parts = [part(place) for part in parts]
        self._mine = Mine(store, memory)
        self._receivers: dict[type[FromPhone], Receiver] = {
            messages.Cast: self.intake.cast,
            messages.Like: self.likes.like,
            messages.Mine: self._mine.ask,
        }
        for part in self.parts:
            self._receivers |= part.receivers()
        self._store = store
        self._gauges = gauges
        self._event_frame = b""
        self._screen_event_frame = b""
        self._console_event_frame = b""
        self._revocations_seen = 0
        self._draining = False
        self.encode_event()

    def part(self, kind: type[P]) -> P:
        """What a feature does here. Raises Unknown for the hub of no event, which has none."""
        for part in self.parts:
            if isinstance(part, kind):
                return part
        raise Unknown("unknown_event")

    def tells_of(self, activity: str) -> bool:
        """Whether phones are told of an activity of this id: of all polls, and of what features announce."""
        return self.memory.event.poll(activity) is not None or any(part.tells_of(activity) for part in self.parts)

    async def each_part(self, do: Callable[[Part], Awaitable[None]]) -> None:
        """Has every part do something. A bug in one is logged, and stops neither the others nor the event.

        Raises AcclaimError.
        """
        for part in self.parts:
            try:
                await do(part)
            except AcclaimError:
                raise
            except Exception:
                log.exception("event %s: %s failed; everything else goes on", self.memory.event.id, type(part).__name__)

    # --- coming and going

    def join(self, connection: Connection, accepted: bytes, again: bool) -> None:
        """Adds a connection, and gives it `welcome`, `event`, `tick` and what parts have from memory. `again`: its page
        has been here before.

        They go out in one write with `accepted`, the answer to the handshake: 10 µs less, a twelfth of a connection.
        """
        member = connection.member
        welcome = messages.Welcome(
            self.memory.event.id, connection.view, now_ms(), member.public() if member is not None else None
        )
        audience = self.audiences.add(connection)
        if member is not None:
            self.audiences.add_member(member.id, connection)
            for part in self.parts:
                part.came(connection, again)
        status = b"" if self._store.present else _status_frame(present=False)
        connection.write(accepted + frames.text(messages.encode(welcome)) + self._newest(connection, audience) + status)

    def leave(self, connection: Connection) -> None:
        self.audiences.remove(connection)
        if connection.member is not None:
            self.audiences.remove_member(connection.member.id, connection)

    def has_voted(self, connection: Connection, poll_id: str, epoch: int) -> None:
        """From now on this phone sees the poll's running result (visibility `on_vote`), until a reset."""
        if (poll_id, epoch) in connection.voted:
            return
        self.audiences.remove(connection)
        others = (other for other in connection.voted if other[0] != poll_id and self._is_hidden(*other))
        audience = self.audiences.add(connection, frozenset({(poll_id, epoch), *others}))
        connection.write(self.tick_for(audience))

    def _is_hidden(self, poll_id: str, epoch: int) -> bool:
        """Whether an `on_vote` result is still hidden from those who have not voted: closed polls must not tell
        audiences apart that see the same."""
        now = self.memory.polls.get(poll_id)
        return now is None or epoch > now.epoch or (epoch == now.epoch and now.state not in FINAL_STATES)

    # --- what they send

    def receive(self, connection: Connection, message: FromPhone) -> None:
        """Handles one decoded message. None while draining: what has no answer is sent again to another worker."""
        if self._draining:
            return
        self._gauges.counts["messages"] += 1
        try:
            if connection.member is None:
                raise Malformed("malformed", "Only phones may send messages.")
            if message.is_for_listed and self._may_have_left(connection):
                act, refuse = lambda _: self.receive(connection, message), partial(self._refuse, connection)
                self.intake.voters.look_again(connection, act, refuse)
                return
            self._receivers[type(message)](connection, message)
        except AcclaimError as error:
            self._refuse(connection, error)
        except Exception:  # one message must not end a connection that others of its member's wait on
            log.exception("event %s: a message of type %s failed", self.memory.event.id, type(message).__name__)
            self._refuse(connection, Internal("internal"))

    def _may_have_left(self, connection: Connection) -> bool:
        """Whether the roster must be asked if the member is still on it."""
        assert connection.member is not None
        if connection.standing is self.memory.standing or connection.member.anonymous:
            return False
        return not self.intake.voters.may_vote(connection)

    def _refuse(self, connection: Connection, error: AcclaimError) -> None:
        self._gauges.refused[error.code] += 1
        connection.send(messages.ErrorFrame(error.as_dict()))

    # --- what they are sent

    def encode_event(self) -> None:
        """Encodes the `event` frame from memory, once for each kind of view."""
        memory, now = self.memory, now_ms()
        self.told = memory.told
        public = render.event_frame(memory.rev, memory.event, memory.stage, now, renames=memory.renames)
        whole = render.event_frame(memory.rev, memory.event, memory.stage, now, memory.show)
        screen = render.event_frame(memory.rev, memory.event, memory.stage, now, for_screen=True)
        self._event_frame = frames.text(messages.encode(public))
        self._screen_event_frame = frames.text(messages.encode(screen))
        self._console_event_frame = frames.text(messages.encode(whole))

    def _event_for(self, connection: Connection) -> bytes:
        if connection.view == "console":
            return self._console_event_frame
        return self._screen_event_frame if connection.view == "screen" else self._event_frame

    async def tell_event(self) -> None:
        """Encodes the `event` frame and sends it to everybody."""
        self.encode_event()
        await fan_out(self.audiences.of_view("console"), self._console_event_frame, skip_slow=False)
        await fan_out(self.audiences.of_view("screen"), self._screen_event_frame, skip_slow=False)
        await fan_out(self.audiences.of_view("phone", "moderator"), self._event_frame, skip_slow=False)

    def tick_for(self, audience: Audience) -> bytes:
        """One audience's latest `tick`, encoded once."""
        if not audience.tick:
            self.encode_tick(audience)
        return audience.tick

    def encode_tick(self, audience: Audience) -> None:
        """Re-encodes one audience's `tick` from memory."""
        memory = self.memory
        tick = render.tick(
            rev=memory.rev, event=memory.event, stage=memory.stage, polls=memory.polls, entitled=memory.entitled,
            likes=memory.likes, online=memory.online, peak=max(memory.online, memory.peak), now=now_ms(),
            view=audience.view, voted=audience.voted,
        )  # fmt: skip
        audience.tick = frames.text(messages.encode(tick))

    async def tell_all(self, frame: bytes) -> None:
        """Sends a frame to everybody, slow readers included: for what must arrive."""
        await fan_out(self.audiences.connections(), frame, skip_slow=False)

    async def send_ticks(self, audiences: list[Audience]) -> None:
        """Sends each audience its latest tick."""
        for audience in audiences:
            if audience.connections:
                sent = len(audience.connections)
                skipped = await fan_out(audience.connections, self.tick_for(audience))
                self._gauges.counts["tick_frames"] += sent - skipped
                self._gauges.counts["tick_skips"] += skipped
                await asyncio.sleep(0)  # each is re-encoded, and with polls `on_vote` there may be very many

    def revoke(self, revocations: Revocations) -> None:
        """Takes what was just changed here; other workers read it in a moment."""
        if revocations.version > self.memory.revocations.version:
            self.memory.revocations = revocations
        self.turn_out_revoked()

    def turn_out_of_draft(self) -> None:
        """Closes the audience's connections once the event is not public any more."""
        if not self.memory.event.is_public:
            for connection in self.audiences.of_view("phone"):
                connection.close(Close.EVENT_GONE)

    def turn_out_revoked(self) -> None:
        """Closes the connections of members whose sessions were revoked since the last time."""
        revocations = self.memory.revocations
        if revocations.version == self._revocations_seen:
            return
        self._revocations_seen = revocations.version
        there = self.audiences.member_ids() if revocations.by_hash else ()
        for member_id in [*revocations.by_member, *there]:
            for connection in self.audiences.of_member(member_id):
                if connection.member is not None and revocations.ended(connection.member):
                    connection.close(Close.REVOKED)

    def catch_up(self, connection: Connection) -> None:
        """A slow reader has drained: it gets the latest state."""
        audience = self.audiences.of(connection)
        if audience is not None:
            connection.write(self._newest(connection, audience))

    def _newest(self, connection: Connection, audience: Audience) -> bytes:
        parts = b"".join(self._newest_of(part, connection) for part in self.parts)
        return self._event_for(connection) + self.tick_for(audience) + parts

    def _newest_of(self, part: Part, connection: Connection) -> bytes:
        """A bug in one part must not refuse a handshake: the page goes without what that part would have sent."""
        try:
            return part.newcomer(connection)
        except Exception:
            log.exception("event %s: %s failed; pages go without it", self.memory.event.id, type(part).__name__)
            return b""

    async def tell_status(self, present: bool) -> None:
        """Tells everybody that ballots can('t) be accepted now."""
        await self.tell_all(_status_frame(present))

    def keep_alive(self, now: float) -> None:
        for connection in self.audiences.connections():
            connection.keep_alive(now)

    async def drain(self, why: Close = Close.DRAINING) -> None:
        """Answers every ballot that has come in, then sends everybody away, by default to another worker."""
        self._draining = True  # or a hall that goes on voting would never let this end
        await self.intake.drained()
        await self.likes.drained()
        await self.each_part(lambda part: part.drained())
        for connection in self.audiences.connections():
            connection.close(why)


def _status_frame(present: bool) -> bytes:
    return frames.text(messages.encode(messages.Status("ok" if present else "away")))
