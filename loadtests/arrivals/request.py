"""Requests as Chromium on a phone sends them, as bytes that are made once for all phones."""

from typing import Final, NamedTuple

from acclaim.audience.address import Address

_AGENT: Final = (
    "User-Agent: Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 "
    "Mobile Safari/537.36"
)
_COMMON: Final = ("Accept-Encoding: gzip, deflate, br, zstd", "Accept-Language: zh-CN,zh;q=0.9", _AGENT)
_HINTS: Final = (
    'sec-ch-ua: "Not)A;Brand";v="8", "Chromium";v="138"', "sec-ch-ua-mobile: ?1", 'sec-ch-ua-platform: "Android"',
)  # fmt: skip
_DOCUMENT: Final = (
    "Upgrade-Insecure-Requests: 1",
    "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8",
    "Sec-Fetch-Site: none", "Sec-Fetch-Mode: navigate", "Sec-Fetch-User: ?1", "Sec-Fetch-Dest: document",
)  # fmt: skip
_PICTURE_TYPES: Final = "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8"
_JOIN: Final = b"{}"


class Request(NamedTuple):
    """`path` for messages; `head` lacks the cookie and the empty line that ends it."""

    path: str
    head: bytes
    body: bytes = b""

    def to_send(self, cookie: bytes) -> bytes:
        """Its bytes, with a `Cookie` unless that is empty."""
        if cookie:
            return self.head + b"Cookie: " + cookie + b"\r\n\r\n" + self.body
        return self.head + b"\r\n" + self.body


class Requests:
    """Those that a browser sends to one server."""

    def __init__(self, address: Address, event_id: str) -> None:
        self._host = f"{address.host}:{address.port}"
        self._origin = f"{'https' if address.tls else 'http'}://{self._host}"
        self._event = event_id
        self.page_path: Final = f"/e/{event_id}"
        self._socket = self._socket_head()

    def page(self, etag: str = "") -> Request:
        """The phone page; with the `etag` of the first visit it is asked whether it has changed."""
        again = (f"If-None-Match: {etag}",) if etag else ()
        return self._get(self.page_path, *_DOCUMENT, *_HINTS, *again)

    def resource(self, path: str) -> Request:
        """A script, a style sheet, an icon or a picture."""
        kind, types = _kind(path)
        site = ("Sec-Fetch-Site: same-origin", "Sec-Fetch-Mode: no-cors", f"Sec-Fetch-Dest: {kind}")
        return self._get(path, *_HINTS, f"Accept: {types}", *site, f"Referer: {self._origin}{self.page_path}")

    def join(self) -> Request:
        """A new device's."""
        path = f"/api/events/{self._event}/join"
        lines = (
            "Content-Type: application/json", f"Content-Length: {len(_JOIN)}", "X-Acclaim: 1", *_HINTS,
            "Accept: application/json", f"Origin: {self._origin}", "Sec-Fetch-Site: same-origin",
            "Sec-Fetch-Mode: cors", "Sec-Fetch-Dest: empty",
        )  # fmt: skip
        return Request(path, self._head("POST", path, lines), _JOIN)

    def socket(self, cookie: bytes) -> bytes:
        """The handshake."""
        return self._socket + b"Cookie: " + cookie + b"\r\n\r\n"

    def _socket_head(self) -> bytes:
        """The key is fixed: it only proves to browsers that the peer speaks WebSocket."""
        lines = (
            "Connection: Upgrade", "Pragma: no-cache", "Cache-Control: no-cache", "Upgrade: websocket",
            f"Origin: {self._origin}", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits", *_COMMON,
        )  # fmt: skip
        first = (f"GET /ws/{self._event}?view=phone HTTP/1.1", f"Host: {self._host}")
        return "\r\n".join((*first, *lines, "")).encode()

    def _get(self, path: str, *lines: str) -> Request:
        return Request(path, self._head("GET", path, lines))

    def _head(self, method: str, path: str, lines: tuple[str, ...]) -> bytes:
        first = (f"{method} {path} HTTP/1.1", f"Host: {self._host}", "Connection: keep-alive")
        return "\r\n".join((*first, *lines, *_COMMON, "")).encode()


def _kind(path: str) -> tuple[str, str]:
    """(Sec-Fetch-Dest, Accept) of a resource, by its name."""
    name = path.partition("?")[0]
    if name.endswith(".js"):
        return "script", "*/*"
    if name.endswith(".css"):
        return "style", "text/css,*/*;q=0.1"
    return "image", _PICTURE_TYPES
