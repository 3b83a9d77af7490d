"""Opens a client for an address. All of them pack commands in C, and none retries."""

from collections.abc import Callable
from typing import Any, Final, cast

from hiredis import pack_command
from redis.asyncio import BlockingConnectionPool, Connection, Redis, SSLConnection, UnixDomainSocketConnection
from redis.asyncio.retry import Retry
from redis.asyncio.sentinel import (
    Sentinel,
    SentinelConnectionPool,
    SentinelManagedConnection,
    SentinelManagedSSLConnection,
)
from redis.backoff import NoBackoff
from redis.driver_info import DriverInfo
from redis.exceptions import AuthenticationError, ConnectionError, ResponseError, TimeoutError

from acclaim.base import limits
from acclaim.redis.address import Address, parse
from acclaim.redis.cluster import Cluster
from acclaim.redis.outage import NoPrimary

Opened = Callable[[], None]  # called for each connection that is opened
# Who finds all connections taken waits for one: many events on a slow Redis are no Redis that is away.
_TURNS: Final = {"timeout": limits.STORE_TIMEOUT_S}
_DRIVER: Final = DriverInfo()  # redis-py would read its own version from disk for each connection: 1 ms of CPU


def open_redis(url: str, opened: Opened = lambda: None) -> Redis:
    """A client for any address that address.py knows. Connects nowhere yet; calls `opened` for each connection.

    Raises ValueError.
    """
    address = parse(url)
    match address.kind:
        case "alone":
            return _alone(address, opened)
        case "sentinel":
            return _behind_sentinels(address, opened)
        case "cluster":
            return Cluster(address.hosts, lambda host, port: _alone(address, opened, host=host, port=port))


def open_node(url: str, host: str, port: int) -> Redis:
    """A client for one node, by the user and the options of an address. Raises ValueError."""
    return _alone(parse(url), lambda: None, host=host, port=port)


async def close_redis(redis: Redis) -> None:
    await redis.aclose()
    pool = redis.connection_pool
    await pool.disconnect()
    if isinstance(pool, SentinelConnectionPool):
        await pool.sentinel_manager.aclose()


def _alone(address: Address, opened: Opened, **options: Any) -> Redis:
    options = _bounded() | _TURNS | address.options | options | {"opened": opened}
    return Redis(connection_pool=BlockingConnectionPool(connection_class=_CONNECTIONS[address.transport], **options))


def _behind_sentinels(address: Address, opened: Opened) -> Redis:
    tls = {name: value for name, value in address.options.items() if name.startswith("ssl_")}
    sentinel_options = _bounded() | {"ssl": address.transport == "rediss"} | tls | address.sentinel_options
    sentinels = _Sentinels(address.hosts, sentinel_kwargs=sentinel_options)  # type: ignore[no-untyped-call]
    pool = _SentinelPool(  # type: ignore[no-untyped-call]
        address.service,
        sentinels,
        connection_class=_SENTINEL_CONNECTIONS[address.transport],
        **(_bounded() | _TURNS | address.options | {"opened": opened}),
    )
    return Redis(connection_pool=pool)


def _bounded() -> dict[str, Any]:
    return {
        "max_connections": limits.STORE_CONNECTIONS,
        "socket_timeout": limits.STORE_TIMEOUT_S,
        "socket_connect_timeout": limits.STORE_TIMEOUT_S,
        "retry": Retry(NoBackoff(), 0),
        "driver_info": _DRIVER,
    }


class _CPacking:
    """Packs commands in C. redis-py does it in Python: 1 µs an argument, and a ballot is four (measured: 4.1 → 0.4 µs
    a ballot of a batch of 256)."""

    def pack_command(self, *args: Any) -> list[bytes]:
        name, *rest = args
        return [pack_command((*name.split(), *rest))]  # "CONFIG GET" is two words on the wire


class _Line(_CPacking):
    """Tells of each connection that is opened. Names a line that the peer has closed as redis-py names it elsewhere:
    uvloop has a RuntimeError for it."""

    def __init__(self, *args: Any, opened: Opened, **options: Any) -> None:
        super().__init__(*args, **options)
        self._opened: Final = opened

    async def on_connect_check_health(self, *args: Any, **options: Any) -> None:
        await super().on_connect_check_health(*args, **options)  # type: ignore[misc]
        self._opened()

    async def send_packed_command(self, *args: Any, **options: Any) -> None:
        try:
            await super().send_packed_command(*args, **options)  # type: ignore[misc]
        except RuntimeError as error:
            await self.disconnect()  # type: ignore[attr-defined]
            raise ConnectionError("the line was closed before the command was sent") from error


class _Tcp(_Line, Connection):
    pass


class _Tls(_Line, SSLConnection):
    pass


class _Unix(_Line, UnixDomainSocketConnection):
    pass


class _Sentinels(Sentinel):
    """Says in a sentence why there is no primary; redis-py, in the reprs of all clients and errors."""

    async def discover_master(self, service_name: str) -> tuple[str, int]:
        failed: list[Exception] = []
        for sentinel in tuple(self.sentinels):
            try:
                states = cast(dict[str, dict[str, Any]], await sentinel.sentinel_masters())
            except (ConnectionError, TimeoutError) as error:
                failed.append(error)
                continue
            state = states.get(service_name)
            if state and self.check_master_state(state, service_name):
                self.sentinels.remove(sentinel)  # by itself, not by place: another search may have moved it meanwhile
                self.sentinels.insert(0, sentinel)  # the next search asks it first
                return state["ip"], state["port"]
        refusals = [error for error in failed if isinstance(error, AuthenticationError)]
        if refusals:
            raise NoPrimary(
                "the Sentinels refuse the user or the password (sentinel_username, sentinel_password)"
            ) from refusals[0]
        if len(failed) == len(self.sentinels):
            raise NoPrimary("no Sentinel answers") from failed[0]
        raise NoPrimary("the Sentinels that answer know no primary of this name that is up")


class _LeavesReplicas:
    """Asks the Sentinels again once the primary has become a replica. redis-py does so for a command that a replica
    refuses, but not for a script, in whose error Redis 6.2 wraps that refusal."""

    async def read_response(self, *args: Any, **options: Any) -> Any:
        try:
            return await super().read_response(*args, **options)  # type: ignore[misc]
        except ResponseError as error:
            if "READONLY" not in str(error):
                raise
            await self.disconnect()  # type: ignore[attr-defined]
            raise ConnectionError("the primary has become a replica") from error


class _SentinelPool(SentinelConnectionPool, BlockingConnectionPool):
    pass


class _SentinelTcp(_LeavesReplicas, _Line, SentinelManagedConnection):
    pass


class _SentinelTls(_LeavesReplicas, _Line, SentinelManagedSSLConnection):
    pass


_CONNECTIONS: Final[dict[str, Any]] = {"redis": _Tcp, "rediss": _Tls, "unix": _Unix}
_SENTINEL_CONNECTIONS: Final[dict[str, Any]] = {"redis": _SentinelTcp, "rediss": _SentinelTls}
