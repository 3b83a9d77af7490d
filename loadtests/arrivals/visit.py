"""One visit of one phone over HTTP, as a browser does it: page, what the page names, join; and pictures, at last.

A browser opens up to six connections to a host, each when a request has no idle one, and leaves them open; whoever
closes them is the server. Nothing here is an event loop's: the generator's epoll says which connection can be read.
"""

import socket
import time
from collections import deque
from typing import Final, Protocol

from loadtests.arrivals.answer import Head, cookie_of, etag_of, head_of
from loadtests.arrivals.figures import Visits
from loadtests.arrivals.request import Request
from loadtests.arrivals.site import Plan, Site
from loadtests.line import MustWait, receive, skip, trouble

CONNECTIONS_MAX: Final = 6
_HEAD_BYTES: Final = 1400  # at most, of an answer's head; what is read with it is copied, what comes later is not
READ_BYTES: Final = 1 << 18
_PAGE, _NEEDED, _LATER, _JOIN, _PICTURE = range(5)


class Host(Protocol):
    """The generator, as its visits see it."""

    def open(self, connection: "HttpConnection") -> socket.socket:
        """A connection that is being opened; its readiness is told by `HttpConnection.ready`. Raises OSError."""

    def await_open(self, connection: "HttpConnection", error: OSError) -> None:
        """What must be sent waits for the connection, for the reason that `error` gives."""

    def opened(self, connection: "HttpConnection") -> None:
        """It has been sent."""

    def answers(self, connection: "HttpConnection") -> None:
        """The server has begun to answer for a page."""

    def forget(self, connection: "HttpConnection") -> None:
        """The connection is closed."""

    def admitted(self, visit: "Visit") -> None:
        """The phone has its session: the socket is next."""

    def failed(self, visit: "Visit", trouble: str) -> None:
        """The visit has ended before its socket."""


class HttpConnection:
    """One keep-alive connection."""

    __slots__ = ("fd", "kind", "left", "line", "received", "request", "unsent", "used", "visit")

    def __init__(self, visit: "Visit") -> None:
        self.visit = visit
        self.request: Request | None = None  # that is being answered
        self.kind = _PAGE
        self.unsent = b""
        self.received = b""  # of a head that is not whole
        self.left = -1  # bytes of the body that are still to come; -1 while the head is awaited
        self.used = False
        self.line: socket.socket = visit.host.open(self)
        self.fd = self.line.fileno()

    def ask(self, kind: int, request: Request) -> None:
        self.kind, self.request, self.left = kind, request, -1
        self.unsent = request.to_send(self.visit.cookie)
        self.send()

    def send(self) -> None:
        try:
            self.line.send(self.unsent)  # a few hundred bytes: the kernel takes all or nothing
        except MustWait as error:
            self.visit.host.await_open(self, error)
            return
        except OSError as error:
            self.lost(trouble(error))
            return
        self.unsent = b""

    def ready(self, buffer: bytearray) -> None:
        """There is something to read, or the connection has come about."""
        if self.unsent:
            self.send()
            if not self.unsent:
                self.visit.host.opened(self)
            return
        try:
            count = skip(self.line, buffer) if self.left > 0 else receive(self.line, buffer, _HEAD_BYTES)
        except MustWait:
            return
        except OSError as error:
            self.lost(trouble(error))
            return
        if not count:
            self.lost("")
            return
        visit = self.visit
        visit.count_bytes(self.kind, count)
        if self.left > 0:
            self.left -= count
        elif not self._read_head(bytes(buffer[:count])):
            return
        if self.left == 0 and self.request is not None:
            self.used, self.left = True, -1
            visit.answered(self)
        elif self.left < 0:
            self.lost("body_too_long")
        else:
            self.ready(buffer)  # the rest has mostly come with it

    def _read_head(self, data: bytes) -> bool:
        """Whether the head is whole, and the visit goes on."""
        data = self.received + data
        if self.request is None:
            self.lost("answer_unasked")
            return False
        head = head_of(data)
        if head is None:
            self.received = data
            return False
        self.received = b""
        self.left = head.length - (len(data) - head.body_at)
        trouble = "no_length" if head.length < 0 else self.visit.heard(self, head, data)
        if trouble:
            self.lost(trouble)
            return False
        return True

    def lost(self, trouble: str) -> None:
        """The connection is gone; "" if the server has closed it."""
        visit = self.visit
        self.close()
        if self.request is None and not trouble.startswith("answer"):
            return  # it was idle
        if self.used and self.left < 0 and trouble in ("", "ECONNRESET", "EPIPE") and not self.received:
            assert self.request is not None
            visit.ask(self.kind, self.request)  # it was closed while the request was on its way: browsers ask again
        else:
            visit.fail(trouble or "broken_off")

    def close(self) -> None:
        self.visit.forget(self)
        self.visit.host.forget(self)
        self.line.close()


class Visit:
    """From the first request for the page to the last picture; `cookie` is the session's once it has joined."""

    __slots__ = (
        "_connections", "_idle", "_needed", "_plan", "_site", "_unseen", "_waiting", "began", "cookie", "figures",
        "host", "is_known", "phone", "pictures",
    )  # fmt: skip

    def __init__(self, host: Host, site: Site, figures: Visits, phone: int, cookie: bytes) -> None:
        """`cookie` is b"" for a first visit."""
        self.host: Final = host
        self.phone: Final = phone
        self.cookie = cookie
        self.is_known: Final = bool(cookie)
        self.began: Final = time.monotonic()
        self.figures: Final = figures
        self.pictures: list[Request] = []  # in sight, once the socket's snapshot has named them
        self._unseen = 0
        self._site = site
        self._plan: Plan | None = None
        self._needed = 0
        self._connections: set[HttpConnection] = set()
        self._idle: list[HttpConnection] = []
        self._waiting: deque[tuple[int, Request]] = deque()
        figures.begun += 1

    def begin(self) -> None:
        """Asks for the page. It may fail before it returns."""
        self.ask(_PAGE, self._site.page_again if self.is_known else self._site.page)

    def ask(self, kind: int, request: Request) -> None:
        """On an idle connection, on a new one, or on the next that becomes idle."""
        if self._idle:
            self._idle.pop().ask(kind, request)
        elif len(self._connections) < CONNECTIONS_MAX:
            try:
                connection = HttpConnection(self)
            except OSError as error:
                self.fail(trouble(error))
                return
            self.figures.connections += 1
            self._connections.add(connection)
            connection.ask(kind, request)
        else:
            self._waiting.append((kind, request))

    def look_at_pictures(self) -> None:
        """The page can be used. On a second visit the browser has its pictures."""
        if self.is_known or not self.pictures:
            self.figures.done += 1
            return
        self._unseen = len(self.pictures)
        for request in self.pictures:
            self.ask(_PICTURE, request)

    # --- what connections say

    def count_bytes(self, kind: int, count: int) -> None:
        if kind == _PICTURE:
            self.figures.picture_bytes += count
        else:
            self.figures.bytes += count

    def heard(self, connection: HttpConnection, head: Head, data: bytes) -> str:
        """An answer's head has come; what is wrong with it, or ""."""
        if head.status not in ((200, 304) if connection.kind == _PAGE else (200,)):
            return f"http_{head.status}"
        if connection.kind == _PAGE:
            self.host.answers(connection)
        if connection.kind == _PAGE and head.status == 200:
            try:
                self._plan = self._site.plan(etag_of(data))
            except OSError:
                return "page_unread"
        elif connection.kind == _JOIN:
            self.cookie = cookie_of(data)
            if not self.cookie:
                return "no_cookie"
        return ""

    def answered(self, connection: HttpConnection) -> None:
        """A whole answer has come."""
        kind, connection.request = connection.kind, None
        if self._waiting:
            connection.ask(*self._waiting.popleft())
        else:
            self._idle.append(connection)
        if kind == _PICTURE:
            self.figures.pictures += 1
            self._unseen -= 1
            if not self._unseen:
                self.figures.done += 1
            return
        self.figures.requests += 1
        if kind == _PAGE:
            self._page_read()
        elif kind == _NEEDED:
            self._needed -= 1
            if not self._needed:
                self._script_runs()
        elif kind == _JOIN:
            self.host.admitted(self)

    def _page_read(self) -> None:
        plan = self._plan
        if plan is None:  # not changed: the browser has kept all that it names
            self._script_runs()
            return
        self._needed = len(plan.needed)
        for request in plan.needed:
            self.ask(_NEEDED, request)
        if not plan.needed:
            self._script_runs()

    def _script_runs(self) -> None:
        if self.is_known:  # the page tries its session first
            self.host.admitted(self)
        else:
            self.ask(_JOIN, self._site.join)
        for request in self._plan.later if self._plan else ():
            self.ask(_LATER, request)

    def forget(self, connection: HttpConnection) -> None:
        self._connections.discard(connection)
        if connection in self._idle:
            self._idle.remove(connection)

    def fail(self, trouble: str) -> None:
        """Ends it: the person gives up and reloads the page."""
        for connection in tuple(self._connections):
            connection.close()
        self._waiting.clear()
        self.host.failed(self, trouble)
