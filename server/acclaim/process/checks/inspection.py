"""Inspects Redis from outside, for `acclaim doctor`: everything that its user may read without changes."""

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, cast

from redis.exceptions import RedisError, ResponseError

from acclaim.identity import operators
from acclaim.live import workers
from acclaim.redis.address import parse
from acclaim.redis.client import Store
from acclaim.redis.connecting import close_redis, open_node
from acclaim.redis.durability import Durability, read_of

_HERE: Final = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True)
class User:
    """`is_kept`: whether Redis has it in a file (None: can't be seen from here). `remedy` is what to do else."""

    name: str
    is_kept: bool | None = True
    file: str = ""
    remedy: str = ""


@dataclass(frozen=True)
class Inspection:
    """`replicas`: what each promises, None of one that did not answer. `clock_difference_s`: Redis ahead of here."""

    durability: Durability
    replicas: dict[str, Durability | None]
    user: User
    clock_difference_s: float
    memory_bytes: int
    workers: list[dict[str, Any]]
    roles: list[str]


async def inspect(store: Store, url: str) -> Inspection:
    """`url` is the address of an own Redis, "" of the embedded one. Raises StoreAway."""
    figures = await store.figures()
    async with store.answering():
        replication = await store.on_every_primary("INFO", "replication")
    return Inspection(
        figures["durability"],
        await _replicas(url, replication) if url else {},
        await _user(store, url) if url else User(""),
        await _clock_difference(store),
        figures["memory_bytes"],
        await workers.alive(store, int(time.time() * 1000)),
        list((await operators.accounts(store)).values()),
    )


async def _clock_difference(store: Store) -> float:
    """Of the node that is furthest off; half of the round trip may be ours."""
    async with store.answering():
        before = time.time()
        answers = await store.on_every_primary("TIME")
        after = time.time()
    middle, half = (before + after) / 2, (after - before) / 2
    differences = [float(seconds) + float(micros) / 1e6 - middle for seconds, micros in answers]
    furthest = max(differences, key=abs)
    return max(0.0, abs(furthest) - half) * (1 if furthest > 0 else -1)


async def _replicas(url: str, replication: list[dict[str, Any]]) -> dict[str, Durability | None]:
    if parse(url).transport == "unix":
        return {}
    found: dict[str, Durability | None] = {}
    for info in replication:
        for name, replica in info.items():
            if not name.startswith("slave") or not isinstance(replica, dict) or "port" not in replica:
                continue
            address = f"{replica['ip']}:{replica['port']}"
            node = open_node(url, str(replica["ip"]), int(replica["port"]))
            try:
                found[address] = await read_of(node)
            except (RedisError, OSError):
                found[address] = None
            finally:
                await close_redis(node)
    return found


async def _user(store: Store, url: str) -> User:
    address = parse(url)
    name = address.options.get("username") or ""
    if not name or name == "default":
        return User("")
    is_here = address.transport == "unix" or address.options.get("host") in _HERE
    worst = User(name)
    async with store.answering():
        infos = await store.on_every_primary("INFO", "server")
        try:
            settings = await store.on_every_primary("CONFIG GET", "aclfile")
        except ResponseError:
            return User(name, None, "", "ACL SAVE or CONFIG REWRITE")
    for info, setting in zip(infos, settings, strict=True):
        found = _kept(name, cast(str, setting.get("aclfile") or ""), info.get("config_file") or "", is_here)
        if (
            (worst.is_kept and not found.is_kept)
            or (worst.is_kept is None and found.is_kept is False)
            or not worst.file
        ):
            worst = found
    return worst


def _kept(name: str, acl_file: str, config_file: str, is_here: bool) -> User:
    if not acl_file and not config_file:
        return User(name, False, "", "start Redis with an aclfile that has the user in it (docs/operations.md)")
    file, remedy = (acl_file, "ACL SAVE") if acl_file else (config_file, "CONFIG REWRITE")
    if not is_here:
        return User(name, None, file, remedy)
    try:
        lines = Path(file).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return User(name, None, file, remedy)
    is_kept = any(line.split()[:2] in (["user", name], ["user", f'"{name}"']) for line in lines)
    return User(name, is_kept, file, f"{remedy}, because it is not in {file}")
