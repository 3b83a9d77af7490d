"""The composition root: builds a worker's parts and hands them to each other. Nothing else opens anything."""

import asyncio
from dataclasses import dataclass
from typing import Any

from starlette.applications import Starlette

from server import installation, limits
from server.config import SAME_MACHINE, Settings
from server.domain.origins import Origins
from server.domain.ticket import TicketVerifier
from server.live.admission import Gate
from server.live.connection import Connection
from server.live.crowds import Crowds
from server.live.hubs import Hubs
from server.store.client import Store
from server.web.allowance import Allowance
from server.web.application import build_application
from server.web.assets import Assets
from server.web.door import Door
from server.web.entrance import Entrance, files_max
from server.web.kept import Kept
from server.web.refusals import Refusals
from server.web.services import Services
from server.web.versions import Versions


@dataclass(frozen=True, slots=True)
class Worker:
    """A built worker: `web` serves HTTP, `door` is what new connections meet."""

    store: Store
    hubs: Hubs
    crowds: Crowds
    web: Starlette
    gate: Gate
    entrance: Entrance
    versions: Versions

    def start(self) -> None:
        """Starts the periodic tasks."""
        self.hubs.start(self.versions.keep_own)

    async def drain(self) -> None:
        """Simulated audiences end; real ones are answered and sent to another worker."""
        await self.crowds.drain()
        await self.hubs.drain()

    def door(self, **uvicorn: Any) -> Door:
        """uvicorn's `http` setting: called for each new connection."""
        return Door(self._open_socket, self.entrance, **uvicorn)

    def _open_socket(self) -> Connection:
        return Connection(self.gate, self.hubs.gauges, asyncio.get_running_loop())


def build(settings: Settings, worker_id: str) -> Worker:
    """Builds a worker. Connects nowhere yet."""
    secret = settings.secret_bytes
    store = Store.connect(settings.redis_url, settings.allow_volatile_redis, settings.replicas_ack, secret)
    hubs = Hubs(store, secret, worker_id, installation.record(settings))
    tickets = TicketVerifier.from_settings(
        settings.ticket_secret, settings.ticket_public_key_pem(), settings.ticket_audience
    )
    host = SAME_MACHINE.get(settings.host, settings.host)
    crowds = Crowds(store, secret, "127.0.0.1" if host == "localhost" else host, settings.port)
    assets = Assets.of()
    versions = Versions(store, secret, assets)
    receipts = Allowance(limits.RECEIPTS_PER_S, limits.RECEIPTS_BURST)
    joining = asyncio.Semaphore(limits.JOINS_AT_ONCE)
    refusals = Refusals(hubs.gauges)
    services = Services(settings, store, hubs, crowds, tickets, assets, versions, refusals, joining, Kept(), receipts)
    entrance = Entrance(hubs.gauges, files_max(), settings.trusted_proxies)
    gate = Gate(hubs, store, secret, Origins(settings.origins))
    return Worker(store, hubs, crowds, build_application(services), gate, entrance, versions)
