"""The seam between the kernel and its features: hub and ticker hold parts, and name none."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, NamedTuple

from acclaim.live.audience import Audiences
from acclaim.live.connection import Connection
from acclaim.live.gauges import Gauges
from acclaim.live.memory import Memory
from acclaim.redis.client import Store
from acclaim.wire.messages import FromPhone

Receiver = Callable[[Connection, Any], None]


class Place(NamedTuple):
    """Where a part works: one event on this worker. `worker` is the worker's id, unique among all of them."""

    store: Store
    memory: Memory
    audiences: Audiences
    gauges: Gauges
    worker: str


class Part:
    """What a feature does in one event on one worker. Override what it needs; the rest does nothing.

    A method that raises StoreAway is called again once the store answers. Any other error is a bug: it is logged, and
    stops neither other parts nor the event.
    """

    def __init__(self, place: Place) -> None:
        self.store, self.memory, self.audiences, self.gauges, self.worker = place

    def receivers(self) -> Mapping[type[FromPhone], Receiver]:
        """By message of a phone, who takes it. They may raise AcclaimError, which is sent to the phone."""
        return {}

    def came(self, connection: Connection, again: bool) -> None:
        """A phone has joined; `again`: its page had been connected before."""

    def newcomer(self, connection: Connection) -> bytes:
        """The frames of somebody who has just joined, or who was too slow and needs the newest; from memory."""
        return b""

    def tells_of(self, activity: str) -> bool:
        """Whether phones are told of an activity of this feature that has this id."""
        return False

    async def read(self) -> None:
        """Reads what may have changed, with the event's definition. May raise StoreAway."""

    async def tell(self) -> None:
        """Sends what is new, several times a second; the definition and `read` came before. May raise StoreAway."""

    async def keep_time(self, first: bool) -> None:
        """Does what is due by the clock. Of all workers one is the `first`, most of the time: others are patient, so
        that it is seldom done twice. May raise StoreAway."""

    async def heartbeat(self) -> None:
        """Once a second, also while the store is away."""

    def tasks(self) -> Sequence[Callable[[], Awaitable[None]]]:
        """Tasks that run beside all this, at their own pace, until cancelled."""
        return ()

    async def drained(self) -> None:
        """Returns when everything that was received has been answered; nothing comes any more."""

    async def leaving(self) -> None:
        """This worker is about to take leave of the event: its connections are still here."""

    async def left(self) -> None:
        """All connections of this worker are closed."""
