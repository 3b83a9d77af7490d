"""What an acknowledged ballot survives, according to Redis's settings.

A setting may change while Redis runs (CONFIG SET), and every new connection may reach another Redis: one that was
restarted with other settings, or promoted. So the settings are read again on each new connection, and with
the figures of each second.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any, Final, Literal, cast, get_args

from redis.exceptions import ResponseError

# appendfsync of a Redis with an append-only file, if nothing below is worse
Durability = Literal[
    "always",
    "everysec",
    "unknown",  # it won't say
    "no",
    "rewriting",  # no-appendfsync-on-rewrite: no fsync as long as the append-only file is rewritten
    "volatile",  # no append-only file
    "evicting",  # a maxmemory-policy that deletes keys: ballots, polls, whole events
]
_FROM_BEST_TO_WORST: Final = get_args(Durability)
# On these no poll runs unless --allow-volatile-redis.
LOSES_BALLOTS: Final[Mapping[Durability, str]] = {
    "rewriting": "Redis skips fsync while it rewrites its file, so a power loss may take ballots; "
    "set no-appendfsync-on-rewrite no.",
    "volatile": "Redis has no append-only file, so it may lose acknowledged ballots; set appendonly yes.",
    "evicting": "Redis may evict acknowledged ballots when its memory is full; set maxmemory-policy noeviction.",
}
_SETTINGS: Final = "*append*"  # 6.2 takes one pattern

AskAll = Callable[..., Awaitable[list[Any]]]  # a command to every primary


class DurabilityReader:
    """Reads the settings of every primary; the worst counts."""

    def __init__(self) -> None:
        self.found: Durability = "unknown"
        self.why_unknown = ""
        self._connections = 0  # opened so far
        self._read_at: int | None = None  # so many connections

    def connection_opened(self) -> None:
        """Called for each connection to Redis that is opened: what was read before may be of another Redis."""
        self._connections += 1

    @property
    def is_current(self) -> bool:
        return self._read_at == self._connections

    async def read(self, ask_all: AskAll) -> list[dict[str, Any]]:
        """Sets `found`. Returns INFO of every primary, which was asked for it. Raises what `ask_all` raises."""
        connections = self._connections
        infos = await ask_all("INFO")
        try:
            settings = await ask_all("CONFIG GET", _SETTINGS)
            self.why_unknown = ""
        except ResponseError as error:  # hosted services forbid CONFIG; then only their operator knows
            settings = [{}]
            self.why_unknown = str(error)
        self.found = worst([*map(of_eviction, infos), *map(of_file, settings)])
        self._read_at = connections
        return infos


async def read_of(node: Any) -> Durability:
    """Of one node, by a client of it. Raises what redis-py raises."""

    async def ask(*command: str) -> list[Any]:
        return [await node.execute_command(*command)]

    reader = DurabilityReader()
    await reader.read(ask)
    return reader.found


def of_eviction(info: Mapping[str, Any]) -> Durability:
    """What one node's INFO tells."""
    return "always" if info.get("maxmemory_policy", "noeviction") == "noeviction" else "evicting"


def of_file(settings: Mapping[str, str]) -> Durability:
    """What one node's settings tell; they are empty if it keeps them to itself."""
    if "appendonly" not in settings:
        return "unknown"
    if settings["appendonly"] != "yes":
        return "volatile"
    fsync = cast(Durability, settings.get("appendfsync", "unknown"))
    if fsync in ("always", "everysec") and settings.get("no-appendfsync-on-rewrite") == "yes":
        return "rewriting"
    return fsync


def worst(found: Iterable[Durability]) -> Durability:
    return max(found, key=_FROM_BEST_TO_WORST.index)
