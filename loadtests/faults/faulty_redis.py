"""The Redis that histories are played on, alone or as a Cluster, with the proxies by which it is reached.

Alone, each worker has a proxy of its own. Of a Cluster, each node has one, and announces that to everybody: workers,
and the replicas that copy from it. Only its nodes' own talk goes past it.
"""

import asyncio
from pathlib import Path
from typing import Final, Protocol

from acclaim.redis.client import Store
from acclaim.redis.cluster import Cluster
from acclaim.redis.connecting import open_redis
from acclaim.redis.unix_socket import socket_url
from loadtests.faults.injected import Injected
from loadtests.faults.plan import Kill
from loadtests.faults.proxy import Proxy
from loadtests.redis_cluster import RedisCluster, is_primary
from loadtests.redis_server import DURABLE, HOST, RedisServer

_NODE_TIMEOUT_MS: Final = 2000


class FaultyRedis(Protocol):
    """`proxies`: by the name that a plan's `store_faults` have for them."""

    replicas_ack: int
    proxies: dict[str, Proxy]

    async def start(self, workers: int) -> None: ...

    def url(self, who: str) -> str:
        """The address by which a worker ("0", "1", …) reaches it."""

    def direct(self) -> Store:
        """As the checker reads it, past all proxies."""

    def name_of(self, kill: Kill) -> str:
        """What this death of it is called."""

    async def suffer(self, kill: Kill) -> None:
        """Dies, and is started again. Returns when it answers."""

    async def stop(self) -> None: ...


class LoneRedis:
    """One server."""

    replicas_ack = 0

    def __init__(self, folder: Path, injected: Injected) -> None:
        self.proxies: dict[str, Proxy] = {}
        self._folder: Final = folder
        self._injected: Final = injected
        self._server: Final = RedisServer(folder / "redis", DURABLE | {"unixsocket": f"{folder}/redis.sock"})

    async def start(self, workers: int) -> None:
        await asyncio.to_thread(self._server.start)
        loop, path = asyncio.get_running_loop(), self._server.url.removeprefix("unix://")
        for who in map(str, range(workers)):
            proxy = Proxy("worker", lambda protocol: loop.create_unix_connection(protocol, path), self._injected)
            await proxy.listen(str(self._socket(who)))
            self.proxies[who] = proxy

    def url(self, who: str) -> str:
        return socket_url(self._socket(who))

    def direct(self) -> Store:
        return Store.connect(self._server.url)

    def name_of(self, kill: Kill) -> str:
        return "Redis killed"

    async def suffer(self, kill: Kill) -> None:
        await asyncio.to_thread(self._server.kill)
        await asyncio.sleep(kill.down_s)
        await asyncio.to_thread(self._server.start)

    async def stop(self) -> None:
        for proxy in self.proxies.values():
            await proxy.close()
        await asyncio.to_thread(self._server.stop)

    def _socket(self, who: str) -> Path:
        return self._folder / f"{who}.sock"


class ClusteredRedis:
    """`primaries` with a replica each, which has all that is acknowledged: no primary's death loses it."""

    replicas_ack = 1

    def __init__(self, folder: Path, primaries: int, injected: Injected) -> None:
        self.proxies: dict[str, Proxy] = {}
        self._injected: Final = injected
        # The last: also a replica that has not heard of its primary for long takes over, as in the worst case.
        self._cluster: Final = RedisCluster(
            folder, primaries, replicas=1, node_timeout_ms=_NODE_TIMEOUT_MS, cluster_replica_validity_factor=0
        )

    async def start(self, workers: int) -> None:
        for number, server in enumerate(self._cluster.servers):
            proxy = await self._proxy(server.port)
            server.announce(proxy.port)
            self.proxies[f"node{number}"] = proxy
        await asyncio.to_thread(self._cluster.__enter__)

    async def _proxy(self, port: int) -> Proxy:
        loop = asyncio.get_running_loop()
        proxy = Proxy("node", lambda protocol: loop.create_connection(protocol, HOST, port), self._injected)
        await proxy.listen()
        return proxy

    def url(self, who: str) -> str:
        return self._cluster.url

    def direct(self) -> Store:
        servers = self._cluster.servers
        true_ports = {server.announced_port: server.port for server in servers}
        seeds = [(HOST, server.announced_port) for server in servers]
        return Store(Cluster(seeds, lambda host, port: open_redis(f"redis://{host}:{true_ports[port]}")))

    def name_of(self, kill: Kill) -> str:
        return "primary frozen" if kill.freezes else "primary killed"

    async def suffer(self, kill: Kill) -> None:
        await asyncio.to_thread(self._replace, kill)
        await asyncio.sleep(kill.down_s)
        await asyncio.to_thread(self._cluster.mend)  # as a replica: its follower has none, and acknowledges nothing

    def _replace(self, kill: Kill) -> None:
        """Takes a primary away. Returns when its replica has taken over."""
        primaries = [server for server in self._cluster.servers if is_primary(server)]
        victim = primaries[kill.primary % len(primaries)]
        victim.freeze() if kill.freezes else victim.kill()
        self._cluster.until_replaced(victim)

    async def stop(self) -> None:
        for proxy in self.proxies.values():
            await proxy.close()
        await asyncio.to_thread(self._cluster.stop)
