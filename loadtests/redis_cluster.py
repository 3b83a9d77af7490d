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

from acclaim.redis import keys
from loadtests.redis_server import BUS_OFFSET, DURABLE, HOST, RedisServer, until

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
        self._replicas: Final = replicas
        self.servers: Final = [RedisServer(directory / f"node{n}", settings) for n in range(primaries * (1 + replicas))]

    @property
    def url(self) -> str:
        """Names all nodes where they say they are."""
        return "redis+cluster://" + ",".join(f"{HOST}:{server.announced_port}" for server in self.servers)

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
            server.ask("CLUSTER MEET", HOST, first.announced_port, first.port + BUS_OFFSET)
        for number, server in enumerate(self.servers[: self._primaries]):
            first_slot, end = (at * REDIS_CLUSTER_HASH_SLOTS // self._primaries for at in (number, number + 1))
            server.ask("CLUSTER ADDSLOTS", *range(first_slot, end))
        until(lambda: all(len(self._nodes(server)) == len(self.servers) for server in self.servers), "nodes don't meet")
        for number, server in enumerate(self.servers[self._primaries :]):
            server.ask("CLUSTER REPLICATE", self.id_of(self.servers[number % self._primaries]))
        self.until_whole()
        until(self._is_even, "replicas don't follow")

    def until_whole(self) -> None:
        """Returns when every node that runs sees all slots served."""
        until(lambda: all(_is_whole(server) for server in self.servers if server.runs), "slots are not served")

    def until_replaced(self, dead: RedisServer) -> None:
        """Returns when a replica has taken the place of a primary that was killed."""

        def replaced() -> bool:
            alive = [server for server in self.servers if server.runs and server is not dead]
            gone = dead.announced_port
            return all(map(_is_whole, alive)) and all(gone not in self._primary_ports(server) for server in alive)

        until(replaced, "nobody has taken the dead one's place")

    def mend(self) -> None:
        """Starts what was killed, thaws what was frozen. Returns when every primary has its replicas again."""
        for server in self.servers:
            server.thaw() if server.runs else server.start()
        self.until_whole()
        until(self._is_even, "replicas don't follow")

    def _is_even(self) -> bool:
        """Whether every primary has its replicas, and sees them."""
        primaries = list(filter(is_primary, self.servers))
        return len(primaries) == self._primaries and all(
            len(nodes) == 1 + self._replicas and server.ask("WAIT", self._replicas, 1000) >= self._replicas
            for server in primaries
            for *_, nodes in self._own_slots(server)
        )

    def primary_of(self, key: str) -> RedisServer:
        """The node that owns the slot of `key` now."""
        return self._by_port(self._owners(key)[0])

    def replica_of(self, key: str) -> RedisServer:
        """A replica of the same."""
        return self._by_port(self._owners(key)[1])

    def until_replicated(self, key: str) -> None:
        """Returns when the replicas of `key` have all that was written beside it until now."""
        primary = self.primary_of(key)
        primary.ask("SET", keys.fence(key), "")
        until(lambda: primary.ask("WAIT", self._replicas, 1000) >= self._replicas, "replicas don't follow")

    def other_primary(self, key: str) -> RedisServer:
        """One of the other primaries."""
        mine = self.primary_of(key)
        return next(s for s in self.servers if s.runs and s is not mine and is_primary(s))

    def id_of(self, server: RedisServer) -> str:
        return str(server.ask("CLUSTER MYID"))

    def move_slot(self, key: str, target: RedisServer) -> None:
        """Moves the slot of `key` with all its keys to `target`, as resharding does, while others read and write."""
        source = self.begin_move(key, target)
        while names := source.ask("CLUSTER GETKEYSINSLOT", key_slot(key.encode()), _MIGRATED_A_CALL):
            self.move_keys(source, target, *names)
        self.end_move(key, source, target)

    def begin_move(self, key: str, target: RedisServer) -> RedisServer:
        """From now on the slot is on its way. The node that it leaves."""
        slot, source = key_slot(key.encode()), self.primary_of(key)
        target.ask("CLUSTER SETSLOT", slot, "IMPORTING", self.id_of(source))
        source.ask("CLUSTER SETSLOT", slot, "MIGRATING", self.id_of(target))
        return source

    def move_keys(self, source: RedisServer, target: RedisServer, *names: str) -> None:
        source.ask("MIGRATE", HOST, target.announced_port, "", 0, _MIGRATE_MS, "KEYS", *names)

    def end_move(self, key: str, source: RedisServer, target: RedisServer) -> None:
        """Returns when every node knows that the slot has moved."""
        slot = key_slot(key.encode())
        for server in (target, source):
            server.ask("CLUSTER SETSLOT", slot, "NODE", self.id_of(target))
        # Whoever moves a slot on before all have heard of it may leave it with two nodes that each name the other.
        owner = target.announced_port
        until(lambda: all(self._owner_of(slot, s) == owner for s in self.servers if s.runs), "no agreement")

    def _owners(self, key: str) -> list[int]:
        """The ports of the primary and its replicas. Each node is believed only what it says of itself."""
        slot = key_slot(key.encode())
        for server in filter(_is_whole, self.servers):
            for first, last, ports in self._own_slots(server):
                if first <= slot <= last:
                    return ports
        raise LookupError(f"nobody owns the slot of {key}")

    def _own_slots(self, server: RedisServer) -> list[tuple[int, int, list[int]]]:
        """(first, last, ports of the node and its replicas) of the slots that a node says it owns."""
        rows = [(first, last, [node[1] for node in nodes]) for first, last, *nodes in server.ask("CLUSTER SLOTS")]
        return [row for row in rows if row[2][0] == server.announced_port]

    def _owner_of(self, slot: int, server: RedisServer) -> int | None:
        """The port of the owner, in the eyes of `server`."""
        rows = server.ask("CLUSTER SLOTS")
        return next((nodes[0][1] for first, last, *nodes in rows if first <= slot <= last), None)

    def _primary_ports(self, server: RedisServer) -> set[int]:
        return {row[2][1] for row in server.ask("CLUSTER SLOTS")}

    def _by_port(self, port: int) -> RedisServer:
        return next(server for server in self.servers if server.announced_port == port)

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
