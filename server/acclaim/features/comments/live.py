"""Comments of one event on this worker: takes them from phones, and sends them to everybody."""

from collections.abc import Awaitable, Callable, Mapping, Sequence

from acclaim.features.comments.feed import CommentFeed
from acclaim.features.comments.intake import CommentIntake
from acclaim.features.comments.messages import Say
from acclaim.features.comments.rulebook import Rulebook
from acclaim.live.connection import Connection
from acclaim.live.part import Part, Place, Receiver
from acclaim.wire.messages import FromPhone


class CommentPart(Part):
    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self._rulebook = Rulebook(place.store, place.memory.event.id)
        self._intake = CommentIntake(place, self._rulebook)
        self._feed = CommentFeed(place, self._rulebook)

    def receivers(self) -> Mapping[type[FromPhone], Receiver]:
        return {Say: self._intake.offer}

    def newcomer(self, connection: Connection) -> bytes:
        return self._feed.newcomer(connection.view)

    async def read(self) -> None:
        if self.memory.event.comments.enabled:
            await self._rulebook.read()

    def tasks(self) -> Sequence[Callable[[], Awaitable[None]]]:
        return [self._feed.run]

    async def drained(self) -> None:
        await self._intake.drained()
