"""Thousands of phones in one process that do nothing but hold the line, listen, and come back.

No event loop, hardly an object a phone: a socket, a few array cells, and the handshake's bytes are a phone here, so
that 200,000 of them leave the machine to the server. They read what comes to find the ends of frames, answer pings,
notice the one tally that is asked for, and behave as docs/protocol.md says when the line is lost: as browsers do.

Further lines: `arrive N` (phones come until N are there), `mark T TEXT` (from now on count phones that hear TEXT, after
a change at T), `cut T` (all lose the line, at T, and come back by themselves). The end of the input ends the process.
"""

import os
import select
import socket
import ssl
import sys
import time
from array import array
from collections import deque
from heapq import heappop, heappush
from random import Random
from typing import Final

import msgspec

from acclaim.audience.address import Address, Sources
from acclaim.audience.client import comes_back, retry_delay_s
from acclaim.audience.websocket import ABNORMAL, masked
from loadtests.crowd.frames import hear
from loadtests.crowd.order import REPORT_S, Order, Report, count_now
from loadtests.line import MustWait, awaited, begin, session_of, trouble

_AWAY, _OPENING, _LIVE = 0, 1, 2
_ARRIVING_MAX: Final = 64  # at the first coming; the return knows no such queue
_CONNECTS_IN_A_ROW: Final = 64  # then it reads again
_EVENTS_IN_A_ROW: Final = 512
_READ_BYTES: Final = 16_384
_SWEEP_S: Final = 1.0
_IDLE_S: Final = 0.2
# The same as in static/js/shared/socket.js.
_OPENING_S: Final = 10.0
_SILENCE_S: Final = 25.0
_STEADY_S: Final = 5.0

_PONG: Final = 0x8A
COMMANDS: Final = 0  # standard input


class Generator:
    """The phones of one process; phone `n` is the n-th cell of every array."""

    def __init__(self, order: Order, requests: list[bytes]) -> None:
        """`requests` are the handshakes of phones that have joined before."""
        self._address = Address(order.host, order.port, order.tls)
        self._requests = requests
        self._sources = Sources(order.host, order.sources)
        self._random = Random(order.first)
        self._state = bytearray(order.phones)
        self._tries = bytearray(order.phones)
        self._lines: list[socket.socket | None] = [None] * order.phones
        self._sessions: dict[int, ssl.SSLSession | None] = {}  # of TLS, by phone: they are resumed
        self._since = array("d", [0.0]) * order.phones  # of the state, and of the last that was heard
        self._live_at = array("d", [0.0]) * order.phones
        self._reached = bytearray(order.phones)
        self._phone: dict[int, int] = {}  # by file descriptor
        self._rest: dict[int, bytes] = {}  # unfinished frames
        self._unsent: set[int] = set()  # file descriptors whose handshake waits for the connection
        self._due: list[tuple[float, int]] = []  # phones that come back then
        self._arriving: deque[int] = deque()  # phones that are due and wait for their turn
        self._told_to_come = 0
        self._opening = 0
        self._arriving_max = _ARRIVING_MAX
        self._mark = self._reported = self._commands = b""
        self._sweep_at = self._report_at = 0.0
        self._epoll = select.epoll()
        self._epoll.register(COMMANDS, select.EPOLLIN)
        self.report = Report()

    def run(self) -> None:
        """Until standard input ends."""
        while True:
            events = self._epoll.poll(self._patience_s(), _EVENTS_IN_A_ROW)
            for fd, what in events:
                if fd == COMMANDS:
                    if not self._obey():
                        return
                else:
                    phone = self._phone.get(fd)
                    if phone is not None:
                        self._ready(phone, fd, what)
                    else:
                        self._other_ready(fd)
            now = time.monotonic()
            self._connect_due(now)
            # Nobody is given up who may not have been handed yet what has come: then we are slow, not the server.
            if now >= self._sweep_at and len(events) < _EVENTS_IN_A_ROW:
                self._sweep(now)
            if now >= self._report_at:
                self._tell(now)

    def _patience_s(self) -> float:
        if self._arriving and self._opening < self._arriving_max:
            return 0.0
        if self._due:
            return min(_IDLE_S, max(0.0, self._due[0][0] - time.monotonic()))
        return _IDLE_S

    def _other_ready(self, fd: int) -> None:
        """It is no phone's, or the phone's line was lost while the list of events was read."""

    # --- the conductor's words

    def _obey(self) -> bool:
        received = os.read(COMMANDS, 4096)
        *lines, self._commands = (self._commands + received).split(b"\n")
        for command in lines:
            word, _, rest = command.partition(b" ")
            self._do(word, rest)
        return bool(received)

    def _do(self, word: bytes, rest: bytes) -> None:
        if word == b"arrive":
            self._arriving.extend(range(self._told_to_come, int(rest)))
            self._told_to_come = max(self._told_to_come, int(rest))
        elif word == b"mark":
            at, _, self._mark = rest.partition(b" ")
            self._reached = bytearray(len(self._reached))
            self.report.mark_at, self.report.reached = float(at), {}
        elif word == b"cut":
            self.report.cut_at, self.report.back = float(rest), {}
            for phone in tuple(self._phone.values()):
                self._lost(phone, ABNORMAL)

    def _tell(self, now: float) -> None:
        self._report_at = now + REPORT_S
        news = msgspec.json.encode(self.report) + b"\n"
        if news != self._reported:
            self._reported = news
            while news:
                news = news[os.write(sys.stdout.fileno(), news) :]

    # --- coming

    def _connect_due(self, now: float) -> None:
        for _ in range(_CONNECTS_IN_A_ROW):
            if self._due and self._due[0][0] <= now:
                self._come_back(heappop(self._due)[1])
            elif self._arriving and self._opening < self._arriving_max:
                self._come(self._arriving.popleft())
            else:
                return

    def _come(self, phone: int) -> None:
        """It was told to."""
        self._connect(phone)

    def _come_back(self, phone: int) -> None:
        """It has lost its line, or could not get in."""
        self._connect(phone)

    def _open(self, phone: int) -> socket.socket:
        return begin(self._address.place, self._sources.next(), self._address.ssl, self._sessions.get(phone))

    def _connect(self, phone: int) -> None:
        try:
            opened = self._open(phone)
        except OSError as error:
            self._trouble(error)
            self._later(phone, ABNORMAL)
            return
        fd = opened.fileno()
        self._phone[fd], self._lines[phone] = phone, opened
        self._state[phone], self._since[phone] = _OPENING, time.monotonic()
        self._opening += 1
        self._unsent.add(fd)
        self._epoll.register(fd, select.EPOLLIN)
        self._introduce(phone, opened)  # on one machine a connection is often there at once

    def _handshake(self, phone: int) -> bytes:
        return self._requests[phone]

    def _introduce(self, phone: int, line: socket.socket) -> None:
        """Sends the handshake if the connection is there."""
        try:
            line.send(self._handshake(phone))
        except MustWait as error:
            self._epoll.modify(line, awaited(error))
        except OSError as error:
            self._trouble(error)
            self._lost(phone, ABNORMAL)
        else:
            self._unsent.discard(line.fileno())

    # --- hearing

    def _ready(self, phone: int, fd: int, what: int) -> None:
        line = self._lines[phone]
        assert line is not None
        if fd in self._unsent:
            self._introduce(phone, line)
            if fd not in self._unsent and self._lines[phone] is line:
                self._epoll.modify(fd, select.EPOLLIN)
            return
        try:
            data = line.recv(_READ_BYTES)
        except MustWait:
            return
        except OSError as error:
            self._trouble(error)
            data = b""
        if not data:
            self._lost(phone, ABNORMAL)
            return
        self._count_bytes(phone, len(data))
        if fd in self._rest:
            data = self._rest.pop(fd) + data
        at = 0
        if self._state[phone] == _OPENING:
            at = data.find(b"\r\n\r\n") + 4
            if at < 4:
                self._rest[fd] = data
                return
            if data[9:12] != b"101":
                self._lost(phone, int(data[9:12]))
                return
            self._let_in(phone, line)
        heard = hear(data, at)
        self.report.frames += heard.texts
        self._look(phone, data, at)
        self._since[phone] = time.monotonic()
        if self._mark and not self._reached[phone] and self._mark in data:
            self._reached[phone] = 1
            self.report.reached_at = count_now(self.report.reached, self.report.mark_at)
        for ping in heard.pings:
            line.send(masked(ping, _PONG))
        if heard.code:
            self._lost(phone, heard.code)
            return
        if heard.rest_at < len(data):
            self._rest[fd] = data[heard.rest_at :]

    def _count_bytes(self, phone: int, count: int) -> None:
        """For those who want to know how much a phone has received,"""

    def _look(self, phone: int, data: bytes, at: int) -> None:
        """and what of it is new or has become whole."""

    def _let_in(self, phone: int, line: socket.socket) -> None:
        self._note_session(phone, line)
        self._state[phone] = _LIVE
        self._live_at[phone] = time.monotonic()
        self._opening -= 1
        self.report.live += 1
        if self.report.cut_at:
            self.report.back_at = count_now(self.report.back, self.report.cut_at)

    def _note_session(self, phone: int, line: socket.socket) -> None:
        """With TLS, once the server has said something: the phone's next line resumes that."""
        if self._address.tls:
            self._sessions[phone] = session_of(line)

    # --- going

    def _lost(self, phone: int, code: int) -> None:
        """The line is gone, or is given up; the phone comes back if `code` allows."""
        self._hang_up(phone)
        self._later(phone, code)

    def _hang_up(self, phone: int) -> None:
        line = self._lines[phone]
        assert line is not None
        fd = line.fileno()
        line.close()  # which takes it out of epoll, too
        del self._phone[fd]
        self._lines[phone] = None
        self._rest.pop(fd, None)
        self._unsent.discard(fd)
        if self._state[phone] == _LIVE:
            self.report.live -= 1
            if time.monotonic() - self._live_at[phone] > _STEADY_S:
                self._tries[phone] = 0
        else:
            self._opening -= 1
        self._state[phone] = _AWAY

    def _later(self, phone: int, code: int) -> None:
        if code != ABNORMAL:
            self._count_trouble(f"closed_{code}")
        if comes_back(code):
            delay_s = retry_delay_s(code, self._tries[phone], self._random.random())
            self._tries[phone] = min(self._tries[phone] + 1, 16)
            heappush(self._due, (time.monotonic() + delay_s, phone))

    def _sweep(self, now: float) -> None:
        """Gives up handshakes that take too long and lines that have gone silent."""
        self._sweep_at = now + _SWEEP_S
        for phone in tuple(self._phone.values()):
            silent_s = now - self._since[phone]
            if silent_s > _OPENING_S and self._state[phone] == _OPENING:
                self._count_trouble("gave_up_opening")
                self._lost(phone, ABNORMAL)
            elif silent_s > _SILENCE_S:
                self._count_trouble("silent")
                self._lost(phone, ABNORMAL)

    def _trouble(self, error: OSError) -> None:
        self._count_trouble(trouble(error))

    def _count_trouble(self, name: str) -> None:
        self.report.troubles[name] = self.report.troubles.get(name, 0) + 1
