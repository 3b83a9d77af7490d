"""TLS by the workers themselves, between a TCP connection and the protocol that it carries.

asyncio and uvloop have TLS too, but hand a connection over only after its handshake: a peer that opens thousands and
finishes none would escape every limit and deadline of this edge. Here the protocol has its transport from the
first moment on, so that all of them hold. Nor is there a second buffer: what is written is encrypted and passed on at
once, so that the transport below tells a slow reader and its bytes as it does without TLS. All connections of a worker
share the two buffers by which OpenSSL is fed and heard: it takes all that it is given before it asks for more, and what
it says is passed on at once. docs/decisions/0026 has the figures beside uvloop's TLS.
"""

import asyncio
import ssl
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final, cast

from acclaim.base import limits
from acclaim.live.gauges import Gauges

_READ_BYTES: Final = 256 * 1024
_UPPER_CASE: Final = range(ord("A"), ord("Z") + 1)  # begins a request in the clear; a TLS record begins with 22


class Terminator:
    """What the TLS connections of a worker share. `context` is that of the next handshake; `answer_clear` makes the
    answer to a request that has come without TLS."""

    def __init__(self, context: ssl.SSLContext, answer_clear: Callable[[bytes], bytes], gauges: Gauges) -> None:
        self.context = context
        self.answer_clear: Final = answer_clear
        self.gauges: Final = gauges
        self.incoming: Final = ssl.MemoryBIO()
        self.outgoing: Final = ssl.MemoryBIO()
        self._waiting: deque[TlsTransport] = deque()

    def carry(self, protocol: asyncio.Protocol) -> "TlsTransport":
        """What stands between a new connection and `protocol`."""
        return TlsTransport(self, protocol)

    def queue(self, connection: "TlsTransport") -> None:
        """Lets it go on with its handshake in its turn. One takes as long as twenty votes: when a whole hall comes
        back at once, votes go in between."""
        self._waiting.append(connection)
        if len(self._waiting) == 1:
            asyncio.get_running_loop().call_soon(self._go_on)

    def _go_on(self) -> None:
        for _ in range(min(limits.HANDSHAKES_A_TURN, len(self._waiting))):
            self._waiting.popleft().shake_hands()
        if self._waiting:
            asyncio.get_running_loop().call_soon(self._go_on)


class TlsTransport(asyncio.Transport, asyncio.Protocol):
    """A protocol to the TCP connection, a transport to the protocol that it carries. That one must not write to the
    socket itself."""

    __slots__ = (
        "_context", "_incoming", "_is_closing", "_is_open", "_outgoing", "_protocol", "_tcp", "_terminator", "_tls",
        "_unread",
    )  # fmt: skip

    def __init__(self, terminator: Terminator, protocol: asyncio.Protocol) -> None:
        self._terminator = terminator
        self._protocol = protocol
        self._tcp: asyncio.Transport = cast(asyncio.Transport, None)
        self._context = terminator.context
        self._incoming, self._outgoing = terminator.incoming, terminator.outgoing  # both empty between two calls
        self._unread = b""  # of the handshake, until it is its turn
        self._tls: ssl.SSLObject | None = None  # until something comes, and after the end
        self._is_open = False  # the handshake is done
        self._is_closing = False

    # --- what the TCP connection calls

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._tcp = cast(asyncio.Transport, transport)
        self._protocol.connection_made(self)

    def data_received(self, data: bytes) -> None:
        if self._is_closing:
            return
        if self._tls is None:
            if data[0] in _UPPER_CASE:
                self._answer_clear(data)
                return
            if len(data) > limits.TLS_HELLO_BYTES:
                self._fail()
                return
            self._tls = self._context.wrap_bio(self._incoming, self._outgoing, server_side=True)
        if self._is_open:
            self._incoming.write(data)
            self._read(self._tls)
        else:
            self._unread = data
            self._tcp.pause_reading()
            self._terminator.queue(self)

    def eof_received(self) -> None:
        self._protocol.eof_received()  # TCP closes after it: without the end of TLS, there is nobody to write to

    def pause_writing(self) -> None:
        self._protocol.pause_writing()

    def resume_writing(self) -> None:
        self._protocol.resume_writing()

    def connection_lost(self, exc: Exception | None) -> None:
        self._is_closing = True
        self._tls = None
        self._protocol.connection_lost(exc)
        self._protocol = cast(asyncio.Protocol, None)  # no cycle is left for the garbage collector

    # --- the handshake

    def shake_hands(self) -> None:
        """The next step of the handshake with what has come."""
        if self.is_closing() or self._tls is None:
            return
        self._tcp.resume_reading()
        self._incoming.write(self._unread)
        self._unread = b""
        try:
            self._tls.do_handshake()
        except ssl.SSLWantReadError:
            self._flush()
            return
        except ssl.SSLError:  # of another version, of no cipher that we know, or no TLS at all
            self._fail()
            return
        self._is_open = True
        self._read(self._tls)

    def _fail(self) -> None:
        """Ends a connection on which TLS has failed, with the alert that OpenSSL has to say about it, if any."""
        self._terminator.gauges.turned_away["tls_failed"] += 1
        self._is_closing = True
        self._incoming.read()  # what OpenSSL has not taken must not get into another connection
        self._flush()
        self._tcp.close()

    def _answer_clear(self, data: bytes) -> None:
        self._terminator.gauges.turned_away["no_tls"] += 1
        self._is_closing = True
        self._tcp.write(self._terminator.answer_clear(data))
        self._tcp.close()

    # --- data

    def _read(self, tls: ssl.SSLObject) -> None:
        incoming, data, is_at_end = self._incoming, b"", False
        try:
            while incoming.pending or tls.pending():  # asking OpenSSL for more than there is raises, which costs 3 µs
                more = tls.read(_READ_BYTES)
                if not more:
                    is_at_end = True
                    incoming.read()  # nothing counts that comes after it
                    break
                data = data + more if data else more
        except ssl.SSLWantReadError:
            pass  # half a record, or one that carries no data
        except ssl.SSLError:
            self._fail()
            return
        if self._outgoing.pending:  # tickets, after the handshake; new keys
            self._flush()
        if data:
            self._protocol.data_received(data)
        if is_at_end and not self._is_closing:
            self._protocol.eof_received()
            self.close()

    def _flush(self) -> None:
        """Passes on what OpenSSL has to say to this connection."""
        said = self._outgoing.read()
        if said and not self._tcp.is_closing():
            self._tcp.write(said)

    # --- what the protocol calls

    def write(self, data: bytes | bytearray | memoryview) -> None:
        if not self._is_open or self._is_closing or not data:
            return  # before the end of the handshake nobody could read it
        tls = cast(ssl.SSLObject, self._tls)
        try:
            written = tls.write(data)
            while written < len(data):  # a record holds 16 KiB
                written += tls.write(memoryview(data)[written:])
        except ssl.SSLError:
            self._fail()
            return
        self._tcp.write(self._outgoing.read())

    def close(self) -> None:
        if self._is_closing:
            return
        self._is_closing = True
        if self._is_open and self._tls is not None:
            with suppress(ssl.SSLError):  # our goodbye is written; the peer's is not waited for (RFC 8446 §6.1)
                self._tls.unwrap()
            self._flush()
        self._tcp.close()

    def abort(self) -> None:
        self._is_closing = True
        self._tcp.abort()

    def is_closing(self) -> bool:
        return self._is_closing or self._tcp.is_closing()

    def set_protocol(self, protocol: asyncio.BaseProtocol) -> None:
        self._protocol = cast(asyncio.Protocol, protocol)

    def get_protocol(self) -> asyncio.BaseProtocol:
        return self._protocol

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        return self._context if name == "sslcontext" else self._tcp.get_extra_info(name, default)

    def is_reading(self) -> bool:
        return self._tcp.is_reading()

    def pause_reading(self) -> None:
        self._tcp.pause_reading()

    def resume_reading(self) -> None:
        self._tcp.resume_reading()

    def set_write_buffer_limits(self, high: int | None = None, low: int | None = None) -> None:
        self._tcp.set_write_buffer_limits(high, low)

    def get_write_buffer_size(self) -> int:
        return self._tcp.get_write_buffer_size()

    def get_write_buffer_limits(self) -> tuple[int, int]:
        return self._tcp.get_write_buffer_limits()
