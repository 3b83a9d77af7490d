"""Phones that open the page before they hold the line: a first visit each, and a second one on request.

`again N` (the first N phones close the page and open it once more) is a further command beside those of generator.py.
"""

import select
import socket
import time
from typing import Final

from acclaim.audience.websocket import ABNORMAL
from loadtests.arrivals.site import Site
from loadtests.arrivals.visit import READ_BYTES, HttpConnection, Visit
from loadtests.crowd.frames import texts
from loadtests.crowd.generator import Generator
from loadtests.crowd.order import Order
from loadtests.line import awaited

_VISITING_MAX: Final = 48  # at once, in one process
_VISIT_S: Final = 20.0  # then a person reloads the page
_EVENT: Final = b'{"type":"event"'
_TICK: Final = b'{"type":"tick"'


class Visitors(Generator):
    """The phones of one process, from the first request for the page on."""

    def __init__(self, order: Order, site: Site) -> None:
        super().__init__(order, [])
        self._site = site
        paths = order.without_socket
        self._pictures = None if paths is None else [site.requests.resource(path) for path in paths]
        self._cookies = [b""] * order.phones
        self._visiting: dict[int, Visit] = {}  # by phone, until it has its session
        self._new: dict[int, Visit] = {}  # by phone, from then on until its page has its first figures
        self._tried_at: dict[int, float] = {}  # by phone, the first time, until its page has its first figures
        self._http: dict[int, HttpConnection] = {}  # by file descriptor
        self._buffer = bytearray(READ_BYTES)
        self._arriving_max = _VISITING_MAX

    # --- a generator whose phones visit

    def _do(self, word: bytes, rest: bytes) -> None:
        if word != b"again":
            super()._do(word, rest)
            return
        for phone in range(int(rest)):
            if self._lines[phone] is not None:
                self._hang_up(phone)
            self._arriving.append(phone)

    def _come(self, phone: int) -> None:
        cookie = self._cookies[phone]
        figures = self.report.second if cookie else self.report.first
        self._opening += 1
        self._tried_at.setdefault(phone, time.monotonic())
        visit = self._visiting[phone] = Visit(self, self._site, figures, phone, cookie)
        visit.begin()  # known by now: it may fail at once

    def _come_back(self, phone: int) -> None:
        if self._cookies[phone]:
            self._connect(phone)
        else:
            self._come(phone)

    def _other_ready(self, fd: int) -> None:
        connection = self._http.get(fd)
        if connection is not None:
            connection.ready(self._buffer)

    def _handshake(self, phone: int) -> bytes:
        return self._site.requests.socket(self._cookies[phone])

    def _count_bytes(self, phone: int, count: int) -> None:
        if visit := self._new.get(phone):
            visit.figures.bytes += count

    def _look(self, phone: int, data: bytes, at: int) -> None:
        visit = self._new.get(phone)
        if visit is None:
            return
        for payload in texts(data, at):
            if payload.startswith(_EVENT):
                visit.pictures = self._site.pictures(payload)
            elif payload.startswith(_TICK):
                del self._new[phone]
                self._usable(visit)
                return

    def _sweep(self, now: float) -> None:
        super()._sweep(now)
        for visit in tuple(self._visiting.values()):
            if now - visit.began > _VISIT_S:
                visit.fail("gave_up_visit")

    # --- what visits ask

    def open(self, connection: HttpConnection) -> socket.socket:
        line = self._open(connection.visit.phone)
        self._http[line.fileno()] = connection
        self._epoll.register(line, select.EPOLLIN)
        return line

    def await_open(self, connection: HttpConnection, error: OSError) -> None:
        self._epoll.modify(connection.fd, awaited(error))

    def opened(self, connection: HttpConnection) -> None:
        self._epoll.modify(connection.fd, select.EPOLLIN)

    def answers(self, connection: HttpConnection) -> None:
        self._note_session(connection.visit.phone, connection.line)

    def forget(self, connection: HttpConnection) -> None:
        self._http.pop(connection.fd, None)

    def admitted(self, visit: Visit) -> None:
        phone = visit.phone
        del self._visiting[phone]
        self._opening -= 1
        self._cookies[phone] = visit.cookie
        if self._pictures is None:
            self._new[phone] = visit
            visit.figures.requests += 1
            self._connect(phone)
        else:
            self.report.live += 1
            visit.pictures = self._pictures
            self._usable(visit)

    def _usable(self, visit: Visit) -> None:
        visit.figures.note_usable(time.monotonic() - self._tried_at.pop(visit.phone))
        visit.look_at_pictures()

    def failed(self, visit: Visit, trouble: str) -> None:
        self._count_trouble(trouble)
        phone = visit.phone
        if self._visiting.pop(phone, None) is not None:
            self._opening -= 1
            self._later(phone, ABNORMAL)
