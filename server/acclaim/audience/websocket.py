"""The client's end of a WebSocket, as bare as a load generator needs it: it must cost less than the server.

One class reads frames straight out of the received bytes. A message in and one out cost 0.9 µs of Python here,
and 6.9 in `websockets`' Sans-I/O client (measured side by side, sockets left out).
"""

import asyncio
from struct import pack
from typing import Final, Protocol, cast

# RFC 6455 wants an unpredictable mask, to protect proxies from pages. Here are no pages; the server unmasks zeros with
# the same work as any other mask, and the generator is spared the masking.
_NO_MASK: Final = b"\0\0\0\0"
_TEXT: Final = 0x81
_CLOSE: Final = 0x88
_PING: Final = 0x89
_PONG: Final = 0x8A

ABNORMAL: Final = 1006  # RFC 6455's "the connection was lost without a close frame"


def masked(payload: bytes, head: int = _TEXT) -> bytes:
    """A client's frame of at most 65,535 bytes of payload."""
    n = len(payload)
    if n < 126:
        return bytes((head, 0x80 | n)) + _NO_MASK + payload
    return pack("!BBH", head, 0x80 | 126, n) + _NO_MASK + payload


def handshake(host: str, port: int, path: str, cookie: str) -> bytes:
    """The opening request. The key is fixed: it only proves to browsers that the peer speaks WebSocket."""
    return (
        f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nCookie: {cookie}\r\n\r\n"
    ).encode()


class Listener(Protocol):
    """Whoever uses a line."""

    def heard(self, payload: bytes) -> None:
        """A text message has come."""

    def lost(self, code: int) -> None:
        """The line is gone: close code, HTTP status of a refused handshake, or ABNORMAL."""


class Line(asyncio.Protocol):
    """One connection from its handshake to its end. `listener.lost` is called once."""

    __slots__ = ("_code", "_is_open", "_listener", "_request", "_rest", "transport")

    def __init__(self, request: bytes, listener: Listener) -> None:
        self._request = request
        self._listener = listener
        self._rest = b""
        self._is_open = False
        self._code = ABNORMAL
        self.transport: asyncio.Transport | None = None  # until connected

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)
        self.transport.write(self._request)
        self._request = b""

    def send(self, frame: bytes) -> None:
        """Writes a whole masked frame."""
        assert self.transport is not None
        self.transport.write(frame)

    def close(self) -> None:
        """Leaves politely: the server answers the close frame and ends the connection."""
        self.send(masked(b"\x03\xe8", _CLOSE))

    def cut(self) -> None:
        """Drops the connection as a lost network would, without a word."""
        if self.transport is not None:
            self.transport.abort()

    def data_received(self, data: bytes) -> None:
        if self._rest:
            data, self._rest = self._rest + data, b""
        at, end = 0, len(data)
        if not self._is_open:
            at = self._open(data)
            if not self._is_open:
                return
        while end - at >= 2:
            head, n, start = data[at], data[at + 1], at + 2
            if n >= 126:
                size = 2 if n == 126 else 8
                start += size
                if start > end:
                    break
                n = int.from_bytes(data[start - size : start], "big")
            stop = start + n
            if stop > end:
                break
            if head == _TEXT:
                self._listener.heard(data[start:stop])
            else:
                self._control(head, data[start:stop])
            at = stop
        if at < end:
            self._rest = data[at:]

    def connection_lost(self, exc: Exception | None) -> None:
        self._listener.lost(self._code)

    def _open(self, data: bytes) -> int:
        """Reads the server's answer to the handshake; returns where the frames begin."""
        end = data.find(b"\r\n\r\n")
        if end < 0:
            self._rest = data
            return 0
        status = int(data[9:12])
        if status == 101:
            self._is_open = True
        else:
            self._code = status
            self.cut()
        return end + 4

    def _control(self, head: int, payload: bytes) -> None:
        if head == _PING:
            self.send(masked(payload, _PONG))
        elif head == _CLOSE:
            self._code = int.from_bytes(payload[:2], "big") if len(payload) >= 2 else 1005
            self.send(masked(payload[:2], _CLOSE))
            self.cut()
        elif head != _PONG:
            raise AssertionError(f"the server sent a frame that it never should: {head:#x}")
