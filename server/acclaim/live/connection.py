"""One socket: bytes to messages and back. Knows the protocol, not the rules; the hub knows the rest.

The HTTP edge hands a connection over when a request asks for an upgrade; nothing here goes through ASGI. Plain frames
take the fast lane; for all others there is `websockets`' Sans-I/O `ServerProtocol`, made when it is first needed: it
weighs as much as everything else that a phone costs, and most phones never need one.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from math import inf
from typing import Any, NamedTuple, Protocol, cast

from websockets.frames import CloseCode, Frame, Opcode
from websockets.protocol import OPEN
from websockets.server import ServerProtocol

from acclaim.base import limits
from acclaim.base.errors import AcclaimError, Internal, Malformed, Refused
from acclaim.base.token_bucket import refilled
from acclaim.identity.member import Member
from acclaim.live.gauges import Gauges
from acclaim.live.memory import Standing
from acclaim.wire import fast_lane, frames, messages
from acclaim.wire.closing import Close
from acclaim.wire.handshake import Handshake, refuse

log = logging.getLogger("acclaim.live")
_frames_log = logging.getLogger("websockets.server")

_SLICE_BYTES = 4096  # of what the library parses in one go


class Room(Protocol):
    """Where connections of one event belong: a hub, as they see it."""

    def join(self, connection: "Connection", accepted: bytes, again: bool) -> None: ...

    def leave(self, connection: "Connection") -> None: ...

    def catch_up(self, connection: "Connection") -> None: ...

    def decode(self, payload: bytes) -> messages.FromPhone: ...

    def receive(self, connection: "Connection", message: messages.FromPhone) -> None: ...

    def has_voted(self, connection: "Connection", poll_id: str, epoch: int) -> None: ...


class Grant(NamedTuple):
    """Where a connection belongs and as what. Only phones have a member.

    `recheck` raises OperatorError once a console's operator may not see it any more. `again`: the page has been
    connected before. `expires_at`: when the member's session ends, in s since 1970.
    """

    room: Room
    view: messages.View
    member: Member | None
    recheck: Callable[[], Awaitable[object]] | None = None
    again: bool = False
    expires_at: float = inf


class Authorizer(Protocol):
    """Who may open a socket (authorizer.py)."""

    def authorize_at_once(self, request: Handshake) -> Grant | None: ...

    async def authorize(self, request: Handshake) -> Grant: ...


class Connection(asyncio.Protocol):
    """A phone's, screen's or console's socket, from the handshake to its end."""

    __slots__ = (
        "_allowance", "_authorizer", "_authorizing", "_closing_at", "_earned_at", "_expires_at", "_library", "_loop",
        "_unfinished", "gauges", "heard_at", "hub", "in_flight", "member", "mine_after", "pinged", "recheck",
        "slow_since", "standing", "transport", "view", "voted",
    )  # fmt: skip

    def __init__(self, authorizer: Authorizer, gauges: Gauges, loop: asyncio.AbstractEventLoop) -> None:
        self._authorizer = authorizer
        self._loop = loop
        self._library: ServerProtocol | None = None
        self._unfinished: tuple[Opcode, bytearray] | None = None  # a message in fragments, so far
        self._allowance = limits.MESSAGES_BURST
        self._earned_at = self.heard_at = loop.time()
        self._closing_at: float | None = None
        self._expires_at = inf
        self._authorizing: asyncio.Task[None] | None = None
        self.gauges = gauges
        self.transport: asyncio.Transport = cast(asyncio.Transport, None)
        self.hub: Room | None = None
        self.member: Member | None = None
        self.view: messages.View = "phone"
        self.voted: frozenset[tuple[str, int]] = frozenset()
        self.recheck: Callable[[], Awaitable[object]] | None = None
        self.standing: Standing | None = None  # by which the member may vote; looked at again when there is another
        self.in_flight = 0
        self.mine_after: dict[str, float] | None = None  # by poll
        self.slow_since: float | None = None
        self.pinged = False

    # --- what the transport calls

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)
        self.gauges.sockets += 1
        self.transport.set_write_buffer_limits(high=limits.SLOW_READER_BUFFER_BYTES)

    def data_received(self, data: bytes) -> None:
        self.heard_at = self._loop.time()
        self.pinged = False
        if self._library is None:
            whole = fast_lane.whole(data)
            if whole is not None:
                self._spend()
                self._message(whole)
                return
            payloads, data = fast_lane.split(data)
            for payload in payloads:
                self._spend()
                if payload is not None:
                    self._message(payload)
            if not data:
                return
        self._slowly(self._with_library(), data)

    def _slowly(self, library: ServerProtocol, data: bytes) -> None:
        """Reads what the fast lane does not take. In slices, so that a flood is not parsed to its end first: 40,000
        pings come in one read."""
        for start in range(0, len(data), _SLICE_BYTES):
            library.receive_data(data[start : start + _SLICE_BYTES])
            if library.state is OPEN:
                self._flush(library)  # pongs wait for nothing; a close frame comes after the answers
            for event in library.events_received():
                self._frame(cast(Frame, event))
            if library.parser_exc is not None and self._closing_at is None:
                self.gauges.closed["bad_frames"] += 1
            self._flush(library)
            if self._is_flood():
                return

    def _with_library(self) -> ServerProtocol:
        """Leaves the fast lane for good: from here on only the library knows where a frame begins."""
        if self._library is None:
            self._library = ServerProtocol(state=OPEN, max_size=limits.MESSAGE_BYTES, logger=_frames_log)
        return self._library

    def eof_received(self) -> None:
        if self._library is not None:
            self._library.receive_eof()
            self._flush(self._library)

    def connection_lost(self, exc: Exception | None) -> None:
        self.gauges.sockets -= 1
        if self._authorizing is not None:
            self._authorizing.cancel()
        if self.hub is not None:
            self.hub.leave(self)
            self.hub = None

    def pause_writing(self) -> None:
        self.slow_since = self._loop.time()

    def resume_writing(self) -> None:
        self.slow_since = None
        if self.hub is not None:
            self.hub.catch_up(self)

    # --- the handshake

    def open(self, request: Handshake) -> None:
        """Answers the handshake: at once, or after the store was asked."""
        try:
            grant = self._authorizer.authorize_at_once(request)
            if grant is not None:
                self._enter(request, grant)
                return
        except AcclaimError as error:
            self._reject(error)
            return
        self.transport.pause_reading()  # the event or the operator must be looked up first
        self._authorizing = self._loop.create_task(self._authorize(request))

    async def _authorize(self, request: Handshake) -> None:
        try:
            self._enter(request, await self._authorizer.authorize(request))
        except AcclaimError as error:
            self._reject(error)
        except Exception:  # a fault of ours must not leave a peer waiting with its reading paused
            log.exception("handshake failed")
            self._reject(Internal("internal"))
        self._authorizing = None
        if not self.transport.is_closing():
            self.transport.resume_reading()

    def _enter(self, request: Handshake, grant: Grant) -> None:
        if self.transport.is_closing():  # it hung up meanwhile, and a cancellation can be lost (see hubs.py, `_cancel`)
            return
        accepted = request.accept()
        self.member, self.view, self.recheck = grant.member, grant.view, grant.recheck
        self._expires_at = grant.expires_at
        self.hub = grant.room
        self.hub.join(self, accepted, grant.again)

    def _reject(self, error: AcclaimError) -> None:
        self.write(refuse(error.status, f"{error.code}: {error.message}\n"))
        self.transport.close()

    # --- messages in

    def _frame(self, frame: Frame) -> None:
        self._spend()
        if frame.opcode is Opcode.TEXT or frame.opcode is Opcode.BINARY:
            if frame.fin:
                self._whole(frame.opcode, cast(bytes, frame.data))
            else:
                self._unfinished = frame.opcode, bytearray(frame.data)
        elif frame.opcode is Opcode.CONT and self._unfinished is not None:
            opcode, parts = self._unfinished
            parts += frame.data  # all together no longer than a message: the library sees to it
            if frame.fin:
                self._unfinished = None
                self._whole(opcode, bytes(parts))

    def _whole(self, opcode: Opcode, payload: bytes) -> None:
        if opcode is Opcode.TEXT:
            self._message(payload)
        else:
            self.send(messages.ErrorFrame(Malformed("malformed", "Send text frames, not binary ones.").as_dict()))

    def _spend(self) -> None:
        """Takes one frame, of any kind, from the allowance; far above it the connection is closed."""
        self._allowance -= 1
        if self._allowance < 0:
            self._earn()

    def _earn(self) -> None:
        """Adds what time has earned since the last time; looked at only when the allowance is used up."""
        self._allowance, self._earned_at = refilled(
            self._allowance, self._earned_at, self.heard_at, limits.MESSAGES_PER_S, limits.MESSAGES_BURST - 1
        )
        if self._is_flood() and self._closing_at is None and not self.transport.is_closing():
            self.close(Close.FLOOD)
            self.transport.pause_reading()  # nothing that still comes is worth the reading
            self._loop.call_later(limits.FLOOD_LINGER_S, self.transport.abort)

    def _is_flood(self) -> bool:
        return self._allowance < -limits.MESSAGES_BURST

    def _message(self, payload: bytes) -> None:
        if self.hub is None or self._closing_at is not None:
            return
        try:
            message = self.hub.decode(payload)
            if self._allowance < 0:
                raise Malformed("too_fast")
        except AcclaimError as error:
            self._refuse_message(payload, error)
            return
        self.hub.receive(self, message)

    def _refuse_message(self, payload: bytes, error: AcclaimError) -> None:
        self.gauges.refused[error.code] += 1
        try:
            payload.decode()
        except UnicodeDecodeError:  # RFC 6455 §8.1; what is decoded above is UTF-8
            self._fail(CloseCode.INVALID_DATA)
        else:
            self.send(messages.ErrorFrame(error.as_dict()))

    # --- frames out

    def write(self, frame: bytes) -> None:
        """Writes a whole frame, however slow the reader: for answers, which are few and must arrive."""
        if not self.transport.is_closing():
            self.transport.write(frame)

    def send(self, message: Any) -> None:
        """Encodes and writes a message to this connection alone."""
        self.write(frames.text(messages.encode(message)))

    def refuse(self, poll: str, ballot: str, error: AcclaimError, receipt: str | None = None) -> None:
        self.gauges.refused[error.code] += 1
        self.send(messages.RefusedFrame(poll, ballot, error.as_dict(), receipt))

    def take_slot(self) -> None:
        """Takes one of the ballots that may be on the way. Raises Refused("busy")."""
        if self.in_flight >= limits.BALLOTS_IN_FLIGHT_PER_CONNECTION:
            raise Refused("busy")
        self.in_flight += 1

    def wait_for_mine(self, poll: str) -> float:
        """For how many seconds a `mine` of the poll waits for its turn; it is looked up in the store."""
        now, self.mine_after = self._loop.time(), self.mine_after or {}
        turn = max(now, self.mine_after.get(poll, now))
        self.mine_after[poll] = turn + limits.MINE_EVERY_S
        return turn - now

    def close(self, code: Close) -> None:
        """Says goodbye with a code; a peer that does not read it is cut off at the next look."""
        if self._closing_at is not None or self.transport.is_closing():
            return
        self.gauges.closed[code.reason] += 1
        self._closing_at = self._loop.time()
        library = self._with_library()
        if library.state is OPEN:
            library.send_close(code, code.reason)
        self._flush(library)

    def _fail(self, code: CloseCode) -> None:
        """Ends a connection whose frames are against RFC 6455."""
        self.gauges.closed["bad_frames"] += 1
        library = self._with_library()
        library.fail(code)
        self._flush(library)

    def _flush(self, library: ServerProtocol) -> None:
        """Writes what the library has to say: pongs, close frames, the end of the stream."""
        for data in library.data_to_send():
            if data:
                self.write(data)
            elif not self.transport.is_closing():
                self._closing_at = self._closing_at or self._loop.time()  # for one that reads nothing, this is no end
                self.transport.close()

    # --- keepalive

    def keep_alive(self, now: float) -> None:
        """Looks whether the peer is slow, silent or gone. One timer a worker calls it for all sockets."""
        if self._closing_at is not None:
            if now - self._closing_at > limits.KEEPALIVE_S:
                self.transport.abort()
        elif self.slow_since is not None and (
            now - self.slow_since > limits.SLOW_READER_AGE_S
            or self.transport.get_write_buffer_size() > limits.SLOW_READER_CLOSE_BYTES
        ):
            self.close(Close.SLOW_READER)
        elif now - self.heard_at > limits.IDLE_CLOSE_S:
            self.close(Close.IDLE)
        elif time.time() > self._expires_at:
            self.close(Close.SESSION_EXPIRED)
        elif now - self.heard_at > limits.PING_AFTER_S and not self.pinged:
            self.pinged = True
            self.write(frames.PING)
