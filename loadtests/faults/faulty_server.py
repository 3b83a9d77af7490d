"""A server for histories: a Redis, workers as processes of their own, and a proxy in front of all that they share.

    phones, screens, operators ─ proxy each ─▶ workers ─ proxy each ─▶ Redis
    phones, screens, operators ─ proxy each ─▶ workers ─▶ proxy each ─ nodes of a Cluster

Whoever checks afterwards reads Redis directly.
"""

import asyncio
import secrets
import shutil
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final

from acclaim.config import Settings, with_secrets
from acclaim.process.port import missing, reserved_port, shared_port
from acclaim.process.supervisor import worker_command
from acclaim.process.worker_process import WorkerProcess
from acclaim.redis.client import Store
from loadtests.faults.faulty_redis import ClusteredRedis, FaultyRedis, LoneRedis
from loadtests.faults.injected import Injected, Span
from loadtests.faults.operator import Operator, hire
from loadtests.faults.plan import Fault, Kill, RoundPlan
from loadtests.faults.proxy import Proxy
from loadtests.redis_server import HOST
from loadtests.waiting import until

_START_S: Final = 60.0
_LOOK_S: Final = 0.02
_BLAMED_S: Final = 1.0  # lines that drop so soon after a kill are its doing


class Scene:
    """What histories are played on. `port` is where the workers listen, `store` is Redis as the checker reads it."""

    def __init__(self, port: int, secret: bytes, store: Store, injected: Injected) -> None:
        self.port: Final = port
        self.secret: Final = secret
        self.store: Final = store
        self.injected: Final = injected
        self.fails_over = False
        self.proxies: dict[str, Proxy] = {}  # in front of Redis, by the names that a plan's `store_faults` have
        self._password: str | None = None  # of the operator of all events
        self._signing_in: Final = asyncio.Lock()  # many at once, from one address, would look like guessing

    async def front_proxy(self, side: str, whose: str) -> Proxy:
        """Somebody's own way to the server; `side` and `whose` as in injected.py."""
        loop = asyncio.get_running_loop()
        proxy = Proxy(side, lambda protocol: loop.create_connection(protocol, HOST, self.port), self.injected, whose)
        await proxy.listen()
        return proxy

    async def sign_in(self, operator: Operator) -> None:
        async with self._signing_in:
            if self._password is None:
                self._password = await hire(self.store)
            await operator.sign_in(self._password)


class _Worker:
    """A worker that dies, with its socket of the shared port, and comes back, as under a supervisor."""

    def __init__(self, name: str, settings: Settings) -> None:
        self._name: Final = name
        self._settings: Final = settings
        self.start()

    @property
    def runs(self) -> bool:
        return self._life.process.poll() is None

    def start(self) -> None:
        self._listener = shared_port(self._settings.host, self._settings.port)
        self._life = WorkerProcess(worker_command(self._name), self._settings, None, {}, self._listener.fileno())

    def kill(self) -> None:
        self._life.kill()

    def close(self) -> None:
        """Once it has ended."""
        self._life.close()
        self._listener.close()


class FaultyServer(Scene):
    """A whole server into which faults can be injected."""

    def __init__(self, settings: Settings, redis: FaultyRedis, injected: Injected) -> None:
        super().__init__(settings.port, settings.secret_bytes, redis.direct(), injected)
        self.proxies.update(redis.proxies)
        self.fails_over = redis.replicas_ack > 0
        self._redis: Final = redis
        self._settings: Final = settings
        self.workers: Final[list[_Worker]] = []
        self.is_over = False  # nobody votes any more

    async def start(self, workers: int) -> None:
        """Starts workers. Returns when the first of them answers."""
        for n in range(workers):
            url, replicas_ack = self._redis.url(str(n)), self._redis.replicas_ack
            through = replace(self._settings, redis_url=url, replicas_ack=replicas_ack)
            self.workers.append(_Worker(f"w{n}", through))
        async with asyncio.timeout(_START_S):
            while await asyncio.to_thread(missing, HOST, self.port):
                assert all(worker.runs for worker in self.workers), "a worker has ended; see what it said"
                await asyncio.sleep(_LOOK_S)

    async def stop(self) -> None:
        for worker in self.workers:
            worker.kill()
        await until(lambda: not any(worker.runs for worker in self.workers), _START_S)
        for worker in self.workers:
            worker.close()
        await self.store.close()

    async def suffer(self, plan: RoundPlan) -> None:
        """All that the plan has for this server, each at its time. Returns when everybody is on their feet again."""
        injections = [self._inject(who, faults) for who, faults in plan.store_faults.items()]
        await asyncio.gather(*injections, *map(self._kill, plan.kills))

    async def _inject(self, who: str, faults: list[Fault]) -> None:
        await inject(self.proxies[who], faults)

    async def _kill(self, kill: Kill) -> None:
        await asyncio.sleep(kill.at_s)
        if kill.worker is not None:
            await self._kill_worker(self.workers[kill.worker], kill.down_s)
        else:
            await self._kill_redis(kill)

    async def _kill_worker(self, worker: "_Worker", down_s: float) -> None:
        self.injected.took_effect("worker killed")
        self.injected.blamed = "worker killed"  # by phones' proxies, for the lines that they lose now
        worker.kill()
        await until(lambda: not worker.runs, _START_S)
        worker.close()
        await asyncio.sleep(_BLAMED_S)
        self.injected.blamed = None
        await asyncio.sleep(max(0.0, down_s - _BLAMED_S))
        await asyncio.to_thread(worker.start)

    async def _kill_redis(self, kill: Kill) -> None:
        name = self._redis.name_of(kill)
        self.injected.took_effect(name)
        killed_at = time.monotonic()
        await self._redis.suffer(kill)
        started_at = time.monotonic()
        await until(lambda: self.is_over or self.injected.acknowledged_at > started_at, _START_S)
        if self.injected.acknowledged_at > started_at:
            self.injected.recovered(Span(name, "", killed_at, self.injected.acknowledged_at))
        else:
            self.injected.spans.append(Span(name, "", killed_at, time.monotonic()))


async def inject(proxy: Proxy, faults: list[Fault]) -> None:
    """Injects each fault into a proxy at its time, counted from now."""
    began = time.monotonic()
    for fault in faults:
        await asyncio.sleep(max(0.0, began + fault.at_s - time.monotonic()))
        proxy.inject(fault)


@asynccontextmanager
async def faulty_server(workers: int = 2, primaries: int = 0) -> AsyncIterator[FaultyServer]:
    """A server without events, ended and forgotten at the end. `primaries`: of a Cluster, 0 for one Redis."""
    folder = Path(tempfile.mkdtemp(prefix="acclaim-faults-"))
    injected = Injected()
    redis: FaultyRedis = ClusteredRedis(folder, primaries, injected) if primaries else LoneRedis(folder, injected)
    held = reserved_port(HOST, 0)  # while all workers are down nobody else gets it
    settings = Settings(
        host=HOST, port=held.getsockname()[1], data_dir=folder, workers=workers, log_level="error",
        secret=secrets.token_hex(32),
    )  # fmt: skip
    try:
        await redis.start(workers)
        server = FaultyServer(with_secrets(settings), redis, injected)
        try:
            await server.start(workers)
            yield server
        finally:
            await server.stop()
    finally:
        held.close()
        await redis.stop()
        shutil.rmtree(folder, ignore_errors=True)
