"""The connections to one event on this worker, by what they may see."""

from typing import Any, Final

from acclaim.base import limits
from acclaim.live.connection import Connection
from acclaim.live.fanout import fan_out
from acclaim.wire import frames, messages
from acclaim.wire.closing import Close
from acclaim.wire.messages import View


class Audience:
    """Those who may see the same: a view, and for phones the (poll, epoch)s, `on_vote`, in which they have voted.

    `tick` is the latest one, encoded; b"" when the figures have changed since. `told` is what the ticker sent them last
    and `told_at` when.
    """

    __slots__ = ("connections", "tick", "told", "told_at", "view", "voted")

    def __init__(self, view: View, voted: frozenset[tuple[str, int]]) -> None:
        self.view: Final = view
        self.voted: Final = voted
        self.connections: set[Connection] = set()
        self.tick = b""
        self.told: object = None
        self.told_at = 0.0


class Audiences:
    """All audiences of an event. Empty ones are dropped."""

    def __init__(self) -> None:
        self._all: dict[tuple[View, frozenset[tuple[str, int]]], Audience] = {}
        self._of_member: dict[str, tuple[Connection, ...]] = {}  # oldest first

    def __bool__(self) -> bool:
        return bool(self._all)

    def all(self) -> list[Audience]:
        return list(self._all.values())

    def connections(self) -> list[Connection]:
        return [connection for audience in self._all.values() for connection in audience.connections]

    def of_view(self, *views: View) -> list[Connection]:
        """The connections of these views."""
        return [one for audience in self._all.values() if audience.view in views for one in audience.connections]

    def count(self, view: View) -> int:
        """How many connections of a view this worker has."""
        return sum(len(audience.connections) for audience in self._all.values() if audience.view == view)

    def of_member(self, member_id: str) -> tuple[Connection, ...]:
        """A member's connections, oldest first."""
        return self._of_member.get(member_id, ())

    def member_ids(self) -> list[str]:
        """The members who have connections here."""
        return list(self._of_member)

    def tell_member(self, member_id: str, message: Any) -> None:
        """Sends a message to all connections of a member: encoded once, and not at all for a member without connections
        here."""
        theirs = self.of_member(member_id)
        if theirs:
            frame = frames.text(messages.encode(message))
            for connection in theirs:
                connection.write(frame)

    async def tell_view(self, view: View, frame: bytes, skip_slow: bool = False) -> None:
        """Sends a frame to all of a view."""
        await fan_out(self.of_view(view), frame, skip_slow)

    def add(self, connection: Connection, voted: frozenset[tuple[str, int]] = frozenset()) -> Audience:
        """Puts a connection where it belongs; returns that audience."""
        key = (connection.view, voted)
        audience = self._all.get(key)
        if audience is None:
            audience = self._all[key] = Audience(*key)
        audience.connections.add(connection)
        connection.voted = voted
        return audience

    def of(self, connection: Connection) -> Audience | None:
        """The audience that a connection belongs to; None once it has left."""
        return self._all.get((connection.view, connection.voted))

    def remove(self, connection: Connection) -> None:
        audience = self.of(connection)
        if audience is not None:
            audience.connections.discard(connection)
            if not audience.connections:
                del self._all[audience.view, audience.voted]

    def add_member(self, member_id: str, newest: Connection) -> None:
        """Notes whose connection it is. Of too many, who has been silent longest must go: a line that died unnoticed
        while a phone walked out of the Wi-Fi, before a second phone that lives, which answers pings; who opens the
        event on one more phone looks at that one."""
        theirs = self.of_member(member_id)
        if len(theirs) >= limits.SOCKETS_PER_MEMBER:
            silent = min(theirs, key=lambda one: one.heard_at)
            silent.close(Close.ELSEWHERE)
            theirs = tuple(one for one in theirs if one is not silent)
        self._of_member[member_id] = (*theirs, newest)

    def remove_member(self, member_id: str, connection: Connection) -> None:
        left = tuple(one for one in self.of_member(member_id) if one is not connection)
        if left:
            self._of_member[member_id] = left
        else:
            self._of_member.pop(member_id, None)

    def forget_ticks(self) -> None:
        """The figures have changed: encoded ticks are out of date."""
        for audience in self._all.values():
            audience.tick = b""
