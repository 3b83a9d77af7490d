"""The server under load, as its clients see it: where it is, and cookies that it takes for its own.

Sessions are minted here with the server's secret. Joining over HTTP is measured by itself (loadtests.bench); a ceremony
that joined 200,000 members one by one would measure little else.
"""

import time
from dataclasses import dataclass

from acclaim.audience.address import Address
from acclaim.audience.websocket import handshake
from acclaim.event.event import Event
from acclaim.identity import member as sessions
from acclaim.identity.member import Member, OperatorSession
from acclaim.wire import cookies


@dataclass(frozen=True)
class Target:
    """An event on a server whose secret is known."""

    address: Address
    secret: bytes
    event: Event

    def phone(self, member: str, unit: str = "") -> bytes:
        """The handshake of a member's phone."""
        return self._request("phone", self.member_cookie(member, unit))

    def member_cookie(self, member: str, unit: str = "") -> str:
        token = sessions.issue_session(Member(id=member, event=self.event.id, unit=unit), self.secret, _now_ms())
        return f"{cookies.member(self.event.id)}={token}"

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
        return handshake(*self.address.place, f"/ws/{self.event.id}?view={view}", cookie)


def _now_ms() -> int:
    return int(time.time() * 1000)
