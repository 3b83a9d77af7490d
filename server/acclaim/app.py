"""The composition root: builds a worker's parts and hands them to each other. Nothing else opens anything."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from starlette.applications import Starlette

from acclaim.base import limits
from acclaim.base.token_bucket import TokenBuckets
from acclaim.config import Settings, cores
from acclaim.features.all import ALL, FROM_PHONES
from acclaim.http import certificate
from acclaim.http.assets import Assets
from acclaim.http.certificate import Pair
from acclaim.http.certificate_files import CertificateFiles
from acclaim.http.edge.clear_answer import ClearAnswer
from acclaim.http.edge.connection_limits import ConnectionLimits, files_max
from acclaim.http.edge.tls import Terminator
from acclaim.http.edge.upgrade import UpgradeProtocol
from acclaim.http.kept import Kept
from acclaim.http.refusals import Refusals
from acclaim.http.remembered import Remembered
from acclaim.http.renewal import Renewal
from acclaim.http.services import Services
from acclaim.http.sources import Sources
from acclaim.http.versions import Versions
from acclaim.identity import api_keys
from acclaim.identity.operator_sessions import Uses
from acclaim.identity.origins import Origins
from acclaim.identity.ticket import TicketVerifier
from acclaim.live.authorizer import Authorizer
from acclaim.live.connection import Connection
from acclaim.live.emptying import empty_the_bin
from acclaim.live.hubs import Hubs
from acclaim.live.joins import Joins
from acclaim.redis.client import Store
from acclaim.voting.orders import keep_forgetting
from acclaim.web import installation
from acclaim.web.application import build_application
from acclaim.web.people import own_data
from acclaim.web.people.keeping import EXPIRING
from acclaim.web.people.retention import keep_retention
from acclaim.wire.messages import Decoder


@dataclass(frozen=True, slots=True)
class Worker:
    """A built worker: `web` serves HTTP, `protocol` makes what uvicorn puts behind each new connection."""

    store: Store
    hubs: Hubs
    services: Services
    web: Starlette
    authorizer: Authorizer
    connection_limits: ConnectionLimits
    versions: Versions
    remembered: Remembered
    terminator: Terminator | None
    renewal: Renewal | None

    def start(self) -> None:
        """Starts the periodic tasks."""
        emptying = partial(empty_the_bin, self.store, self.hubs.is_first)
        retaining = partial(keep_retention, self.store, self.hubs.is_first, EXPIRING)
        forgetting = partial(keep_forgetting, self.store, self.hubs.is_first)
        of_features = [task for service in self.services.of_features.values() for task in service.tasks()]
        kernel: list[Callable[[], Awaitable[None]]] = [self.connection_limits.watch, emptying, retaining, forgetting]
        self.hubs.start(*self.versions.tasks(), *kernel, *of_features)
        if self.renewal:
            self.renewal.start()

    async def drain(self) -> None:
        """What features have going on ends; phones are answered and sent to another worker."""
        if self.renewal:
            self.renewal.stop()
        for service in self.services.of_features.values():
            await service.drain()
        await self.hubs.drain()

    def protocol(self, **uvicorn: Any) -> asyncio.Protocol:
        """uvicorn's `http` setting: called for each new connection."""
        protocol = UpgradeProtocol(self._open_socket, self.connection_limits, self.remembered, **uvicorn)
        return self.terminator.carry(protocol) if self.terminator else protocol

    def _open_socket(self) -> Connection:
        return Connection(self.authorizer, self.hubs.gauges, asyncio.get_running_loop())


def build(settings: Settings, worker_id: str, pair: Pair | None = None) -> Worker:
    """Builds a worker. Connects nowhere yet. `pair` stands for what is in the certificate's files, which are read if
    it is not given. Raises SettingError if they are of no use."""
    secret = settings.secret_bytes
    store = Store.connect(settings.redis_url, settings.allow_volatile_redis, settings.replicas_ack, secret)
    parts = [feature.part for feature in ALL if feature.part]
    hubs = Hubs(store, secret, worker_id, Decoder(*FROM_PHONES), parts, installation.record(settings))
    hubs.gauges.core_share = min(1.0, cores() / settings.workers)
    tickets = TicketVerifier.from_settings(
        settings.ticket_secret, settings.ticket_public_key_pem(), settings.ticket_audience
    )
    of_features = [make(store, settings) for feature in ALL for make in feature.services]
    assets = Sources() if settings.dev else Assets.own()
    versions = Versions(store, secret, assets)
    receipts = TokenBuckets(limits.RECEIPTS_PER_S, limits.RECEIPTS_BURST)
    key_requests = TokenBuckets(api_keys.REQUESTS_PER_S, api_keys.REQUESTS_BURST)
    own_data_asked = TokenBuckets(own_data.PER_S, own_data.BURST)
    joins = Joins(store, settings.devices_per_hour, hubs.gauges, hubs.roster_of)
    refusals = Refusals(hubs.gauges)
    operator_uses = Uses(store)
    services = Services(
        settings, store, hubs, {type(one): one for one in of_features}, tickets, assets, versions, refusals, joins,
        Kept(), receipts, key_requests, own_data_asked, operator_uses,
    )  # fmt: skip
    connection_limits = ConnectionLimits(hubs.gauges, files_max(), settings.trusted_proxies)
    origins = Origins(settings.origins, settings.serves_tls)
    authorizer = Authorizer(
        hubs, store, secret, origins, settings.other_origins, operator_uses,
        secure=settings.cookies_are_secure, demand=settings.second_factor,
    )  # fmt: skip
    terminator = renewal = None
    if pair := pair or certificate.read(settings):
        terminator = Terminator(pair.context(), ClearAnswer(origins, settings.origin), hubs.gauges)
        renewal = Renewal(CertificateFiles(settings), terminator)
    remembered = Remembered()
    web = build_application(services, origins, remembered)
    return Worker(store, hubs, services, web, authorizer, connection_limits, versions, remembered, terminator, renewal)
