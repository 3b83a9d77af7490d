"""One connection, from the handshake to its end: messages in and out. Knows the protocol, not the rules; the hub knows
the rest.

The HTTP edge hands it over when a request asks for an upgrade; nothing here goes through ASGI.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from math import inf
from typing import Any, NamedTuple, Protocol

from websockets.frames import CloseCode, Opcode

from acclaim.base import limits
from acclaim.base.errors import AcclaimError, Internal, Malformed, Refused
from acclaim.identity.member import Member
from acclaim.live.frame_socket import FrameSocket
from acclaim.live.gauges import Gauges
from acclaim.live.memory import Standing
from acclaim.wire import frames, messages
from acclaim.wire.closing import Close
from acclaim.wire.handshake import Handshake, refuse

log = logging.getLogger("acclaim.live")


class Room(Protocol):
    """Where connections of one event belong: a hub, as connections see it."""

    def join(self, connection: "Connection", accepted: bytes, again: bool) -> None: ...

    def leave(self, connection: "Connection") -> None: ...

    def catch_up(self, connection: "Connection") -> None: ...

    def decode(self, payload: bytes) -> messages.FromPhone: ...

    def receive(self, connection: "Connection", message: messages.FromPhone) -> None: ...

    def has_voted(self, connection: "Connection", poll_id: str, epoch: int) -> None: ...


class Grant(NamedTuple):
    """Where a connection belongs and as what. Only phones have a member.

    `recheck` raises OperatorError once a console's operator may not see it any more. `again`: the page has been
    connected before. `expires_at`: when the member's session ends, in s since 1970. `cookie`: a Set-Cookie header where
    the session was renewed.
    """

    room: Room
    view: messages.View
    member: Member | None
    recheck: Callable[[], Awaitable[object]] | None = None
    again: bool = False
    expires_at: float = inf
    cookie: str = ""


class Authorizer(Protocol):
    """Who may open a socket (authorizer.py)."""

    def authorize_at_once(self, request: Handshake) -> Grant | None: ...

    async def authorize(self, request: Handshake) -> Grant: ...


class Connection(FrameSocket):
    """A phone's, screen's or console's."""

    __slots__ = (
        "_authorizer", "_authorizing", "_expires_at", "hub", "in_flight", "member", "mine_after", "recheck", "standing",
        "view", "voted",
    )  # fmt: skip

    def __init__(self, authorizer: Authorizer, gauges: Gauges, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(gauges, loop)
        self._authorizer = authorizer
        self._authorizing: asyncio.Task[None] | None = None
        self._expires_at = inf
        self.hub: Room | None = None
        self.member: Member | None = None
        self.view: messages.View = "phone"
        self.voted: frozenset[tuple[str, int]] = frozenset()
        self.recheck: Callable[[], Awaitable[object]] | None = None
        self.standing: Standing | None = None  # by which the member may vote; looked at again when there is another
        self.in_flight = 0
        self.mine_after: dict[str, float] | None = None  # by poll

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        if self._authorizing is not None:
            self._authorizing.cancel()
        if self.hub is not None:
            self.hub.leave(self)
            self.hub = None

    def resume_writing(self) -> None:
        super().resume_writing()
        if self.hub is not None:
            self.hub.catch_up(self)

    def keep_alive(self, now: float) -> None:
        super().keep_alive(now)
        if time.time() > self._expires_at:
            self.close(Close.SESSION_EXPIRED)

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
        except Exception:  # a bug of ours must not leave a peer waiting with its reading paused
            log.exception("handshake failed")
            self._reject(Internal("internal"))
        self._authorizing = None
        if not self.transport.is_closing():
            self.transport.resume_reading()

    def _enter(self, request: Handshake, grant: Grant) -> None:
        if self.transport.is_closing():  # it hung up meanwhile, and a cancellation can be lost (see hubs.py, `_cancel`)
            return
        accepted = request.accept(grant.cookie)
        self.member, self.view, self.recheck = grant.member, grant.view, grant.recheck
        self._expires_at = grant.expires_at
        self.hub = grant.room
        self.hub.join(self, accepted, grant.again)

    def _reject(self, error: AcclaimError) -> None:
        self.write(refuse(error.status, f"{error.code}: {error.message}\n"))
        self.transport.close()

    # --- messages in

    def _whole(self, opcode: Opcode, payload: bytes) -> None:
        if opcode is Opcode.TEXT:
            self._message(payload)
        else:
            self.send(messages.ErrorFrame(Malformed("malformed", "Send text frames, not binary ones.").as_dict()))

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

    def send(self, message: Any) -> None:
        """Encodes and writes a message to this connection only."""
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
