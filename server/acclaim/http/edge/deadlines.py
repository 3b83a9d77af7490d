"""The deadlines of a request: its head, its body, and the reading of its answer.

uvicorn has none of them: a peer that trickles a head or a body, sends nothing at all or never reads would hold a
socket for ever, and one that never ends its head, or sends thousands of requests at once, would fill the memory.
"""

import asyncio
from typing import Any

from httptools import HttpParserError
from uvicorn.protocols.http.flow_control import FlowControl
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.protocols.utils import get_remote_addr

from acclaim.base import limits
from acclaim.base.network import plain
from acclaim.http.edge import fast_lane
from acclaim.http.edge.connection_limits import ConnectionLimits
from acclaim.http.remembered import Answer, Remembered

_ANSWERS = {
    "full": b"503 Service Unavailable\r\nretry-after: %d" % limits.RETRY_AFTER_S,
    "head_late": b"408 Request Timeout",
    "head_too_large": b"431 Request Header Fields Too Large",
    "body_late": b"408 Request Timeout",
    "wrong_host": b"400 Bad Request",
    "crowded": b"503 Service Unavailable\r\nretry-after: %d" % limits.RETRY_AFTER_S,
}
_BYTES_A_HEADER = 4  # colon, space and the end of the line


class DeadlineProtocol(HttpToolsProtocol):
    """uvicorn's HTTP protocol with those limits; also what waits for a WebSocket's handshake.

    uvicorn's own part of it is not made before something comes that its parser must read. When a hall comes in, that is
    one connection in five: the others get remembered answers, or become sockets.
    """

    # What is looked at before that.
    pipeline: Any = ()
    cycle: Any = None
    timeout_keep_alive_task: asyncio.TimerHandle | None = None

    def __init__(self, connection_limits: ConnectionLimits, remembered: Remembered, **uvicorn: Any) -> None:
        self._uvicorn = uvicorn
        self._is_made = False
        self.loop = asyncio.get_running_loop()
        self.server_state = uvicorn["server_state"]
        self.connections = self.server_state.connections
        self._remembered = remembered
        self.address = ""
        self._connection_limits = connection_limits
        self._deadline: asyncio.TimerHandle | None = None  # of the body
        self._awaits_head = False
        self._awaits_body = False
        self._is_kept = False  # open for another request, and known as such
        self._running: Any = None  # the request that is being answered
        self._has_room = True
        self._is_leaving = False
        self._bytes = 0  # of the head, or of the body, so far
        self._since = 0.0
        self._unread: asyncio.TimerHandle | None = None
        self._unread_bytes = 0

    # --- what the transport calls

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        self.transport, self.flow = transport, FlowControl(transport)
        self.connections.add(self)
        if peer := get_remote_addr(transport):
            self.address = plain(peer[0])
        self._has_room = self._connection_limits.has_room(len(self.connections), self.loop.time())
        if not self._has_room and not self._connection_limits.can_refuse():
            self._connection_limits.gauges.turned_away["full"] += 1
            transport.abort()
            return
        self._await_head()

    def _make(self) -> None:
        """uvicorn's part. Its flow control would not know what ours has been told."""
        transport, flow = self.transport, self.flow
        super().__init__(**self._uvicorn)
        super().connection_made(transport)
        self.flow, self._is_made = flow, True
        if self.client:
            self.client = (self.address, self.client[1])

    def connection_lost(self, exc: Exception | None) -> None:
        self.rest()
        self._wake()
        self.stop_watching()
        # uvicorn tells the newest of pipelined requests alone: the others would write to a line that is gone.
        for cycle in (self._running, *(cycle for cycle, _ in self.pipeline)):
            if cycle is not None and not cycle.response_complete:
                cycle.disconnected = True
                cycle.message_event.set()
        self.connections.discard(self)
        if self._is_made:
            super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if not self._has_room:
            self.turn_away("full")  # now that there is nothing unread that would reset the connection
            return
        was_kept = self._is_kept
        self._wake()
        if self._is_idle() and (answer := self._find(data)):
            self._answer_at_once(answer)
            return
        if not self._is_made:
            self._make()
        super().data_received(data)
        if self._awaits_head:
            self._bytes += len(data)
            if self._bytes > limits.HANDSHAKE_HEADERS_BYTES:
                self.turn_away("head_too_large")
        elif self._awaits_body:
            self._bytes += len(data)
            if self._deadline is None:  # it did not come together with its head
                self._since = self.loop.time()
                self._deadline = self.loop.call_later(limits.BODY_GRACE_S, self._check_body)
        elif was_kept and not self._is_kept and self._is_idle():
            self._await_head()  # an empty line before the next request: for the parser it begins nothing

    # --- answers that are remembered

    def _is_idle(self) -> bool:
        """Whether nothing has come that has no answer yet, and another answer may be written."""
        if self._bytes or self._awaits_body or self.pipeline or self._is_leaving or self.flow.write_paused:
            return False
        return self._running is None or bool(self._running.response_complete)

    def _find(self, data: bytes) -> Answer | None:
        lowered = data.lower()
        asked = None if self._may_be_forwarded(lowered) else fast_lane.plain_get(data, lowered)
        return None if asked is None else self._remembered.find(asked)

    def _may_be_forwarded(self, lowered: bytes) -> bool:
        """Whether it comes from a proxy that nobody has named: the ordinary way notices it."""
        return fast_lane.FORWARDED in lowered and not self._connection_limits.knows(self.address)

    def _answer_at_once(self, answer: Answer) -> None:
        self.rest()
        self.transport.write(answer.to_send(self.server_state.default_headers))
        if answer.status:
            self._connection_limits.gauges.http[answer.status] += 1
        self.server_state.total_requests += 1
        self._keep_if_idle()

    def pause_writing(self) -> None:
        super().pause_writing()
        self._unread_bytes = self.transport.get_write_buffer_size()
        self._unread = self.loop.call_later(limits.ANSWER_STALL_S, self._check_reading)

    def resume_writing(self) -> None:
        super().resume_writing()
        self.stop_watching()
        self._keep_if_idle()

    # --- what the parser calls

    def on_message_begin(self) -> None:
        if not self._awaits_head:  # not the first request on this connection
            self._await_head()
        super().on_message_begin()

    def on_headers_complete(self) -> Any:
        self.rest()
        if reason := self._fault_of_head():
            self.turn_away(reason)
            raise HttpParserError("what follows is not read any more")
        self._awaits_body = True
        self._connection_limits.note_head(self.address, self.headers)
        super().on_headers_complete()
        if len(self.pipeline) > limits.PIPELINED_REQUESTS:
            self.turn_away("pipelined")
            raise HttpParserError("what is left of the chunk may hold thousands more")  # for the parser, which stops
        if self._is_leaving and self.cycle is not None:
            self.cycle.keep_alive = False

    def _fault_of_head(self) -> str:
        """Why a whole head is refused, or ""."""
        size = len(self.url) + sum(len(name) + len(value) + _BYTES_A_HEADER for name, value in self.headers)
        if size > limits.HANDSHAKE_HEADERS_BYTES:  # it may have come in one piece
            return "head_too_large"
        hosts = sum(name == b"host" for name, _ in self.headers)
        return "" if hosts == 1 or (not hosts and self.parser.get_http_version() == "1.0") else "wrong_host"

    def _start_asgi_task(self, cycle: Any, app: Any) -> None:
        self._running = cycle
        super()._start_asgi_task(cycle, app)

    def on_message_complete(self) -> None:
        self.rest()
        super().on_message_complete()
        if not self.parser.should_upgrade():  # else it is about to be handed over, with its head
            self._keep_if_idle()  # its answer may have come first

    def on_response_complete(self) -> None:
        super().on_response_complete()
        self._keep_if_idle()

    def send_400_response(self, msg: str) -> None:
        if not self.transport.is_closing():  # else it was turned away already
            super().send_400_response(msg)

    def shutdown(self) -> None:
        """The worker leaves. What has been asked is answered, also if its head is still on the way."""
        if not self._awaits_head:
            super().shutdown()
        elif not self._is_leaving:
            self._is_leaving = True
            self.loop.call_later(limits.LEAVING_HEAD_S, self._leave)

    def _leave(self) -> None:
        if self._awaits_head:  # browsers open connections in advance
            self.transport.close()

    # --- between two requests

    def _keep_if_idle(self) -> None:
        """Nothing of the last request is kept: of all that browsers leave open, it would be most of the memory."""
        if self._is_idle() and not self._awaits_head and not self.transport.is_closing():
            self._is_kept = True
            self.cycle = self._running = self.scope = self.headers = None  # type: ignore[assignment]
            self._unset_keepalive_if_required()  # uvicorn's timer
            self._connection_limits.note_idle(self, self.loop.time())

    def _wake(self) -> None:
        if self._is_kept:
            self._is_kept = False
            self._connection_limits.note_busy(self)

    def let_go(self) -> None:
        """Others need the file. A browser that asks just now sees a kept connection end, and asks on another one."""
        self._wake()
        self._connection_limits.gauges.turned_away["idle"] += 1
        self.transport.close()

    def expire(self) -> None:
        """Nothing more was asked for."""
        self._wake()
        self.transport.close()

    # --- deadlines

    def _await_head(self) -> None:
        self.rest()
        self._awaits_head, self._bytes = True, 0
        self._connection_limits.await_head(self, self.loop.time())

    def rest(self) -> None:
        """Nothing is awaited any more."""
        if self._awaits_head:
            self._connection_limits.forget(self)
        self._awaits_head = self._awaits_body = False
        self._bytes = 0
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _check_body(self) -> None:
        """A body has its grace, and then more time for each byte that has come: a roster over a poor line is long."""
        now = self.loop.time()
        if self.flow.read_paused:  # it is us who don't read
            self._since = now
        late_at = self._since + limits.BODY_GRACE_S + self._bytes / limits.BODY_BYTES_PER_S_MIN
        if now < late_at:
            self._deadline = self.loop.call_at(late_at, self._check_body)
        else:
            self.turn_away("body_late")

    def stop_watching(self) -> None:
        """The answer has been read, or what is written from now on is no answer."""
        if self._unread is not None:
            self._unread.cancel()
            self._unread = None

    def _check_reading(self) -> None:
        """A slow reader may take its time, one that reads nothing may not."""
        left = self.transport.get_write_buffer_size()
        if left < self._unread_bytes:
            self._unread_bytes = left
            self._unread = self.loop.call_later(limits.ANSWER_STALL_S, self._check_reading)
            return
        self._connection_limits.gauges.turned_away["answer_unread"] += 1
        self.transport.abort()

    def turn_away(self, reason: str) -> None:
        """Ends the connection; answers the request that is awaited, unless it has an answer or others come first."""
        if self.transport.is_closing():
            return
        is_answered = bool(self.pipeline) or (self._awaits_body and self.cycle.response_started)
        self.rest()
        self._connection_limits.gauges.turned_away[reason] += 1
        if not is_answered:
            self.transport.write(
                b"HTTP/1.1 " + _ANSWERS[reason] + b"\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"
            )
        self.transport.close()
