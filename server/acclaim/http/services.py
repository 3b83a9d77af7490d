"""What endpoints may use."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar, cast

from acclaim.base.token_bucket import TokenBuckets
from acclaim.config import Settings
from acclaim.http.assets import Assets
from acclaim.http.kept import Kept
from acclaim.http.refusals import Refusals
from acclaim.http.sources import Sources
from acclaim.http.versions import Versions
from acclaim.identity.operator_sessions import Uses
from acclaim.identity.ticket import TicketVerifier
from acclaim.live.hubs import Hubs
from acclaim.live.joins import Joins
from acclaim.redis.client import Store


class Service:
    """What a feature has once a worker, beside its parts in events."""

    def tasks(self) -> Sequence[Callable[[], Awaitable[None]]]:
        """What goes on without end, until the worker does."""
        return ()

    async def drain(self) -> None:
        """Ends whatever goes on, with the worker."""


S = TypeVar("S", bound=Service)


@dataclass(frozen=True, slots=True)
class Services:
    """The worker's parts, handed to every endpoint."""

    settings: Settings
    store: Store
    hubs: Hubs
    of_features: Mapping[type[Service], Service]
    tickets: TicketVerifier
    assets: Assets | Sources
    versions: Versions
    refusals: Refusals
    joins: Joins
    kept: Kept
    receipts: TokenBuckets  # of look-ups, by place of the network
    key_requests: TokenBuckets  # by API key
    own_data: TokenBuckets  # asked for, by member
    operator_uses: Uses

    @property
    def secret(self) -> bytes:
        return self.settings.secret_bytes

    def find(self, kind: type[S]) -> S:
        """A feature's own service. Raises KeyError if no feature has one of this kind."""
        return cast(S, self.of_features[kind])
