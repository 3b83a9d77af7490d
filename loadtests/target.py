"""The server under load, as its clients see it: where it is, and cookies that it takes for its own.

Sessions are minted here with the server's secret. Joining over HTTP is measured by itself (loadtests.bench); a ceremony
that joined 200,000 members one by one would measure little else.
"""

import time
from dataclasses import dataclass
from itertools import cycle
from typing import Final, NamedTuple

from acclaim.event.event import Event
from acclaim.identity import member as sessions
from acclaim.identity.member import Member, OperatorSession
from acclaim.wire import cookies
from loadtests.wire import handshake

# A pair of addresses has 28,000 ports to connect from, and a closed connection keeps its own for a minute.
_SOURCES: Final = 64


class Address(NamedTuple):
    """Where a server listens."""

    host: str
    port: int


@dataclass(frozen=True)
class Target:
    """An event on a server whose secret is known."""

    address: Address
    secret: bytes
    event: Event

    def phone(self, member: str) -> bytes:
        """The handshake of a member's phone."""
        token = sessions.issue_session(Member(id=member, event=self.event.id), self.secret, _now_ms())
        return self._request("phone", f"{cookies.member(self.event.id)}={token}")

    def screen(self) -> bytes:
        """The handshake of a big screen."""
        token = sessions.issue_screen(self.event.id, self.secret, _now_ms())
        return self._request("screen", f"{cookies.screen(self.event.id)}={token}")

    def console(self, operator: OperatorSession) -> bytes:
        """The handshake of a console, signed in as `operator`."""
        return self._request("console", self.operator_cookie(operator))

    def operator_cookie(self, operator: OperatorSession) -> str:
        return f"{cookies.OPERATOR}={sessions.issue_operator(operator, self.secret, _now_ms())}"

    def _request(self, view: str, cookie: str) -> bytes:
        return handshake(*self.address, f"/ws/{self.event.id}?view={view}", cookie)


class Sources:
    """Addresses of this machine to connect from, one after the other. To another machine the system's own must do."""

    def __init__(self, host: str, first: int = 1) -> None:
        """`first` (1–250) keeps the processes of one generator apart."""
        local = host.startswith("127.")
        self._next = cycle([f"127.0.{first}.{n}" for n in range(1, _SOURCES + 1)] if local else [None])

    def next(self) -> tuple[str, int] | None:
        """The `local_addr` of the next connection."""
        address = next(self._next)
        return None if address is None else (address, 0)


def _now_ms() -> int:
    return int(time.time() * 1000)
