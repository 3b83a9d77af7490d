"""What endpoints may use."""

import asyncio
from dataclasses import dataclass

from server.config import Settings
from server.domain.ticket import TicketVerifier
from server.live.crowds import Crowds
from server.live.hubs import Hubs
from server.store.client import Store
from server.web.allowance import Allowance
from server.web.assets import Assets
from server.web.kept import Kept
from server.web.refusals import Refusals
from server.web.versions import Versions


@dataclass(frozen=True, slots=True)
class Services:
    """The worker's parts, handed to every endpoint."""

    settings: Settings
    store: Store
    hubs: Hubs
    crowds: Crowds
    tickets: TicketVerifier
    assets: Assets
    versions: Versions
    refusals: Refusals
    joining: asyncio.Semaphore
    kept: Kept
    receipts: Allowance

    @property
    def secret(self) -> bytes:
        return self.settings.secret_bytes
