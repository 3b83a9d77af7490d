"""The head of a request: it must be in within limits.OPENING_TIMEOUT_S, and be no larger than HANDSHAKE_HEADERS_BYTES.

uvicorn has neither limit: a peer that trickles a head, or sends nothing at all, would hold a socket for ever, and one
that never ends its head would fill the memory.
"""

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from server import limits


class OpeningProtocol(HttpToolsProtocol):
    """uvicorn's HTTP protocol with those limits; also what waits for a WebSocket's handshake."""

    _deadline: asyncio.TimerHandle | None = None  # runs while a head is awaited
    _head_bytes = 0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._await_head()

    def connection_lost(self, exc: Exception | None) -> None:
        self._head_is_in()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self._deadline is not None:
            self._head_bytes += len(data)
            if self._head_bytes > limits.HANDSHAKE_HEADERS_BYTES:
                self._give_up(b"431 Request Header Fields Too Large")

    def on_message_begin(self) -> None:
        if self._deadline is None:  # not the first request on this connection
            self._await_head()
        super().on_message_begin()

    def on_headers_complete(self) -> Any:
        self._head_is_in()
        return super().on_headers_complete()

    def _await_head(self) -> None:
        self._head_bytes = 0
        self._deadline = self.loop.call_later(limits.OPENING_TIMEOUT_S, self._give_up, b"408 Request Timeout")

    def _head_is_in(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _give_up(self, status: bytes) -> None:
        self._head_is_in()
        self.transport.write(b"HTTP/1.1 " + status + b"\r\nconnection: close\r\ncontent-length: 0\r\n\r\n")
        self.transport.close()
