"""The opening handshake (RFC 6455 §4.2), pure: a request's head in, the answer's bytes out.

uvicorn has parsed the request already. `websockets` would parse it again and keep the pieces: 140 µs and 6.5 KiB a
connection, measured, against 6 µs and nothing here; when 200,000 phones come back at once, that is 28 s of a core and
1.3 GB. No extensions and no subprotocols are agreed on. tests/wire/test_handshake.py shows what browsers send, and
that we take and refuse what the library does.
"""

import binascii
from collections.abc import Iterable
from http import HTTPStatus

from websockets.utils import accept_key

from acclaim.base.errors import Malformed


class Handshake:
    """A request to upgrade. `headers` has lower-case names; of a repeated header the values are joined by commas
    (cookies by semicolons), which makes those invalid that may stand only once."""

    __slots__ = ("headers", "method", "path", "version")

    def __init__(self, method: str, path: str, version: str, headers: Iterable[tuple[bytes, bytes]]) -> None:
        self.method = method
        self.path = path
        self.version = version
        self.headers: dict[str, str] = {}
        for raw_name, raw_value in headers:
            name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1")
            if name in self.headers:
                value = f"{self.headers[name]}{'; ' if name == 'cookie' else ', '}{value}"
            self.headers[name] = value

    def accept(self, cookie: str = "") -> bytes:
        """The answer that opens the socket, with a Set-Cookie header if one is given. Raises Malformed for a handshake
        that RFC 6455 forbids."""
        if self.method != "GET" or self.version != "1.1":
            raise Malformed("malformed", "A handshake is a GET of HTTP/1.1.")
        connection = [option.strip().lower() for option in self.headers.get("connection", "").split(",")]
        if "upgrade" not in connection or self.headers.get("upgrade", "").strip().lower() != "websocket":
            raise Malformed("malformed", "Connection: Upgrade and Upgrade: websocket are missing.")
        if self.headers.get("sec-websocket-version") != "13":
            raise Malformed("malformed", "Only Sec-WebSocket-Version 13 is spoken here.")
        key = self.headers.get("sec-websocket-key", "")
        try:
            valid = len(binascii.a2b_base64(key, strict_mode=True)) == 16
        except (binascii.Error, ValueError):
            valid = False
        if not valid:
            raise Malformed("malformed", "Sec-WebSocket-Key must be 16 bytes in base64.")
        more = f"Set-Cookie: {cookie}\r\n".encode() if cookie else b""
        return _ACCEPTED % (accept_key(key).encode(), more)


_ACCEPTED = (
    b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Accept: %b\r\n%b\r\n"
)
_REFUSED = (
    b"HTTP/1.1 %d %b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%b"
)


def refuse(status: int, text: str) -> bytes:
    """The answer that refuses, with a line of plain text; the connection closes after it."""
    body = text.encode()
    return _REFUSED % (status, HTTPStatus(status).phrase.encode(), len(body), body)
