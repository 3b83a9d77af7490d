"""One peer's frames, in and out, from a transport: which lane reads them, and whether the peer is slow, silent,
flooding or gone.

Knows frames, not what they say; connection.py does.
"""

import asyncio
from socket import AF_INET, SOCK_NONBLOCK, SOCK_STREAM, SocketType
from typing import Final, cast

from websockets.frames import CloseCode, Opcode

from acclaim.base import limits
from acclaim.base.token_bucket import refilled
from acclaim.live.gauges import Gauges
from acclaim.wire import fast_lane, frames
from acclaim.wire.closing import Close
from acclaim.wire.slow_lane import SlowLane

_SLICE_BYTES: Final = 4096  # of what the slow lane reads in one go


class _Borrowed(SocketType):
    """A transport's socket, to send on. It never closes what is the transport's."""

    __slots__ = ()

    def __init__(self, transport: asyncio.Transport) -> None:
        number = transport.get_extra_info("socket").fileno()
        super().__init__(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0, number)  # of which family it is, `send` does not ask

    def __del__(self) -> None:
        self.detach()


class FrameSocket(asyncio.Protocol):
    """What a connection is as a stream of frames. `_message` and `_whole` get what comes in."""

    __slots__ = (
        "_allowance", "_borrowed", "_closing_at", "_earned_at", "_is_queued", "_loop", "_slow_lane",
        "gauges", "heard_at", "pinged", "slow_since", "transport",
    )  # fmt: skip

    def __init__(self, gauges: Gauges, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._slow_lane: SlowLane | None = None  # once it is there, the fast lane is left for good
        self._allowance = limits.MESSAGES_BURST
        self._earned_at = self.heard_at = loop.time()
        self._closing_at: float | None = None
        self._borrowed: _Borrowed | None = None
        self._is_queued = True  # the transport may still hold bytes, for one of an answer to a request before
        self.gauges = gauges
        self.transport: asyncio.Transport = cast(asyncio.Transport, None)
        self.slow_since: float | None = None
        self.pinged = False

    def _message(self, payload: bytes) -> None:
        """A text message."""
        raise NotImplementedError

    def _whole(self, opcode: Opcode, payload: bytes) -> None:
        """A message, text or binary, that the slow lane has read."""
        raise NotImplementedError

    # --- what the transport calls

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)
        self.gauges.sockets += 1
        self.gauges.arrived += 1
        self.transport.set_write_buffer_limits(high=limits.SLOW_READER_BUFFER_BYTES)
        if self.transport.get_extra_info("sslcontext") is None:
            self._borrowed = _Borrowed(self.transport)

    def connection_lost(self, exc: Exception | None) -> None:
        self.gauges.sockets -= 1
        self._borrowed = None  # another connection may get its number

    def data_received(self, data: bytes) -> None:
        self.heard_at = self._loop.time()
        self.pinged = False
        if self._slow_lane is None:
            whole = fast_lane.whole(data)
            if whole is not None:
                self._allowance -= 1  # `_spend`, written out: nearly every frame comes by here
                if self._allowance < 0:
                    self._earn()
                self._message(whole)
                return
            payloads, data = fast_lane.split(data)
            for payload in payloads:
                self._spend()
                if payload is not None:
                    self._message(payload)
            if not data:
                return
        self._slowly(self._with_slow_lane(), data)

    def _slowly(self, lane: SlowLane, data: bytes) -> None:
        """Reads what the fast lane does not take. In slices, so that a flood is not parsed to its end first: 40,000
        pings come in one read."""
        for start in range(0, len(data), _SLICE_BYTES):
            lane.receive(data[start : start + _SLICE_BYTES])
            if lane.is_open:
                self._flush(lane)  # pongs wait for nothing; a close frame comes after the answers
            for whole in lane.frames():
                self._spend()
                if whole is not None:
                    self._whole(*whole)
            if lane.is_broken and self._closing_at is None:
                self.gauges.closed["bad_frames"] += 1
            self._flush(lane)
            if self._is_flood():
                return

    def _with_slow_lane(self) -> SlowLane:
        """Leaves the fast lane for good: from here on only the slow one knows where a frame begins."""
        if self._slow_lane is None:
            self._slow_lane = SlowLane()
        return self._slow_lane

    def eof_received(self) -> None:
        if self._slow_lane is not None:
            self._slow_lane.receive_end()
            self._flush(self._slow_lane)

    def pause_writing(self) -> None:
        self.slow_since = self._loop.time()

    def resume_writing(self) -> None:
        self.slow_since = None

    # --- how much may come

    def _spend(self) -> None:
        """Counts one frame of any kind against the allowance; far above it the connection is closed."""
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
            self.transport.pause_reading()  # nothing that still arrives is worth reading
            self._loop.call_later(limits.FLOOD_LINGER_S, self.transport.abort)

    def _is_flood(self) -> bool:
        return self._allowance < -limits.MESSAGES_BURST

    # --- out

    def write(self, frame: bytes) -> None:
        """Writes a whole frame, however slow the reader: for answers, which are few and must arrive.

        On the socket itself where the transport holds nothing. Measured: 4.0 µs a frame, by the transport 4.4.
        """
        transport = self.transport
        if transport.is_closing():
            return
        if self._borrowed is not None and not (self._is_queued and transport.get_write_buffer_size()):
            try:
                sent = self._borrowed.send(frame)
            except OSError:  # its buffer is full, or the line is gone: the transport knows what to do
                sent = 0
            self._is_queued = sent < len(frame)
            if not self._is_queued:
                return
            frame = frame[sent:]
        transport.write(frame)

    def close(self, code: Close) -> None:
        """Closes the connection with a code; a peer that does not read it is cut off at the next check."""
        if self._closing_at is not None or self.transport.is_closing():
            return
        self.gauges.closed[code.reason] += 1
        self._closing_at = self._loop.time()
        lane = self._with_slow_lane()
        lane.close(code, code.reason)
        self._flush(lane)

    def _fail(self, code: CloseCode) -> None:
        """Closes a connection whose frames violate RFC 6455."""
        self.gauges.closed["bad_frames"] += 1
        lane = self._with_slow_lane()
        lane.fail(code)
        self._flush(lane)

    def _flush(self, lane: SlowLane) -> None:
        """Writes the frames of the slow lane."""
        for data in lane.to_send():
            if data:
                self.write(data)
            elif not self.transport.is_closing():
                self._closing_at = self._closing_at or self._loop.time()  # for one that reads nothing, this is no end
                self.transport.close()

    # --- keepalive

    def keep_alive(self, now: float) -> None:
        """Checks whether the peer is slow, silent or gone. One timer per worker calls it for all sockets."""
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
        elif now - self.heard_at > limits.PING_AFTER_S and not self.pinged:
            self.pinged = True
            self.write(frames.PING)
