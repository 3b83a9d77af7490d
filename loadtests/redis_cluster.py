"""A Redis Cluster of a test's own: real nodes on this machine, made by commands alone.

    with RedisCluster(directory, replicas=1) as cluster:
        store = Store.connect(cluster.url)
        cluster.primary_of(keys.poll("gala", "best", 0)).kill()

Everything here waits and blocks: call it from a thread where an event loop runs.
"""

from pathlib import Path
from typing import Any, Final

from redis.crc import REDIS_CLUSTER_HASH_SLOTS, key_slot
from redis.exceptions import RedisError

from loadtests.redis_server import DURABLE, HOST, RedisServer, until

_MIGRATED_A_CALL: Final = 100
_MIGRATE_MS: Final = 5000


class RedisCluster:
    """`primaries` nodes with `replicas` each. `node_timeout_ms`: a node that long silent is taken for dead."""

    def __init__(
        self, directory: Path, primaries: int = 3, replicas: int = 0, node_timeout_ms: int = 15_000, **options: Any
    ) -> None:
        cluster = {"cluster-enabled": "yes", "cluster-node-timeout": node_timeout_ms}
        settings = DURABLE | cluster | {name.replace("_", "-"): value for name, value in options.items()}
        self._primaries: Final = primaries
        self.servers: Final = [RedisServer(directory / f"node{n}", settings) for n in range(primaries * (1 + replicas))]
        self.url: Final = "redis+cluster://" + ",".join(f"{HOST}:{server.port}" for server in self.servers)

    def __enter__(self) -> "RedisCluster":
        try:
            for server in self.servers:
                server.start()
            self._meet()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        for server in self.servers:
            server.stop()

    def _meet(self) -> None:
        first, *others = self.servers
        for number, server in enumerate(self.servers, start=1):
            server.ask("CLUSTER SET-CONFIG-EPOCH", number)
        for server in others:
            server.ask("CLUSTER MEET", HOST, first.port)
        for number, server in enumerate(self.servers[: self._primaries]):
            first_slot, end = (at * REDIS_CLUSTER_HASH_SLOTS // self._primaries for at in (number, number + 1))
            server.ask("CLUSTER ADDSLOTS", *range(first_slot, end))
        until(lambda: all(len(self._nodes(server)) == len(self.servers) for server in self.servers), "nodes don't meet")
        for number, server in enumerate(self.servers[self._primaries :]):
            server.ask("CLUSTER REPLICATE", self.id_of(self.servers[number % self._primaries]))
        self.until_whole()
        until(lambda: all(map(follows, self.servers[self._primaries :])), "replicas don't follow")

    def until_whole(self) -> None:
        """Returns when every node that runs sees all slots served."""
        until(lambda: all(_is_whole(server) for server in self.servers if server.runs), "slots are not served")

    def primary_of(self, key: str) -> RedisServer:
        """The node that owns the slot of `key` now."""
        return self._by_port(self._owners(key)[0])

    def replica_of(self, key: str) -> RedisServer:
        """A replica of the same."""
        return self._by_port(self._owners(key)[1])

    def other_primary(self, key: str) -> RedisServer:
        """One of the other primaries."""
        mine = self.primary_of(key)
        return next(s for s in self.servers if s.runs and s is not mine and is_primary(s))

    def id_of(self, server: RedisServer) -> str:
        return str(server.ask("CLUSTER MYID"))

    def move_slot(self, key: str, target: RedisServer) -> None:
        """Moves the slot of `key` with all its keys to `target`, as resharding does, while others read and write."""
        slot, source = key_slot(key.encode()), self.primary_of(key)
        target.ask("CLUSTER SETSLOT", slot, "IMPORTING", self.id_of(source))
        source.ask("CLUSTER SETSLOT", slot, "MIGRATING", self.id_of(target))
        while names := source.ask("CLUSTER GETKEYSINSLOT", slot, _MIGRATED_A_CALL):
            source.ask("MIGRATE", HOST, target.port, "", 0, _MIGRATE_MS, "KEYS", *names)
        for server in (target, source, *self.servers):
            if server.runs and is_primary(server):
                server.ask("CLUSTER SETSLOT", slot, "NODE", self.id_of(target))

    def _owners(self, key: str) -> list[int]:
        """The ports of the primary and the replicas, as any node that runs tells."""
        slot = key_slot(key.encode())
        for server in filter(_is_whole, self.servers):
            for start, end, *nodes in server.ask("CLUSTER SLOTS"):
                if start <= slot <= end:
                    return [node[1] for node in nodes]
        raise LookupError(f"nobody owns the slot of {key}")

    def _by_port(self, port: int) -> RedisServer:
        return next(server for server in self.servers if server.port == port)

    def _nodes(self, server: RedisServer) -> dict[str, Any]:
        return dict(server.ask("CLUSTER NODES"))


def is_primary(server: RedisServer) -> bool:
    return bool(server.ask("ROLE")[0] == "master")


def follows(server: RedisServer) -> bool:
    """Whether this replica has caught up with its primary."""
    return bool(server.ask("INFO", "replication").get("master_link_status") == "up")


def _is_whole(server: RedisServer) -> bool:
    """Whether this node runs and sees all slots served."""
    try:
        return bool(server.ask("CLUSTER INFO")["cluster_state"] == "ok")
    except (RedisError, OSError):
        return False
