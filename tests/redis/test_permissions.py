"""Redis reached as a user who may do only what docs/operations.md grants."""

import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from acclaim.__main__ import main
from acclaim.base import limits
from acclaim.base.errors import StoreAway
from acclaim.base.folders import PACKAGE
from acclaim.features.archive.archive import Reader
from acclaim.features.archive.backup import backup
from acclaim.features.archive.restore import restore
from acclaim.redis import permissions
from acclaim.redis.binary import find_binary
from acclaim.redis.client import Store
from acclaim.redis.rewriting import rewrite_file
from acclaim.voting import casting, verbs
from acclaim.voting.ballot import Ballot
from loadtests.redis_server import DURABLE, RedisServer
from tests.evening import SECRET, an_evening
from tests.redis.acl import rule
from tests.running import make_event, open_event, running
from tests.waiting import eventually

NO_COMMANDS = {"execute", "pipeline", "pubsub", "aclose", "on_one_connection", "primaries", "execute_command",
               "on_every_primary", "on_primaries_that_answer", "append", "connection_pool", "scan_iter"}  # fmt: skip
SPELLED = {"delete": "DEL", "hscan_iter": "HSCAN", "sscan_iter": "SSCAN", "zscan_iter": "ZSCAN", "watch": "MULTI"}


@pytest.fixture(scope="module")
def redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    # From version 7 on DEBUG is refused to everybody, whatever the user may do.
    debug = {"enable-debug-command": "yes"} if find_binary().version >= (7,) else {}
    server = RedisServer(tmp_path_factory.mktemp("acl") / "redis", DURABLE | debug)
    server.start()
    yield server
    server.stop()


@pytest.fixture
def url(redis: RedisServer) -> str:
    """Redis as the limited user sees it: empty."""
    redis.ask("FLUSHALL")
    redis.ask("ACL", "DELUSER", "acclaim")
    redis.ask(*rule())
    return redis.url.replace("redis://", "redis://acclaim:secret@")


@pytest.fixture
async def limited(url: str) -> AsyncIterator[Store]:
    """A store reached as that user."""
    store = Store.connect(url)
    yield store
    await store.close()


async def test_the_documented_user_may_run_a_whole_evening(
    redis: RedisServer, limited: Store, url: str, tmp_path: Path
) -> None:
    store = limited
    assert await permissions.missing(store) == []
    assert redis.ask("KEYS", "*") == []  # nothing of the probes is left
    assert await store.read_durability() == "always"
    await an_evening(store)
    before = await store.scan("*")
    await backup(store, "gala", tmp_path / "gala.zip", SECRET)
    await restore(store, Reader(tmp_path / "gala.zip"), "copy")
    assert len(await store.scan("*")) > len(before)
    redis.ask("FLUSHALL")
    async with running(url, tmp_path) as server:
        await open_event(server.store, make_event(admission="open"))
        async with server.phone("m1") as phone, server.screen() as screen:
            assert (await phone.cast("ballot-0001", "1"))["type"] == "ack"
            await screen.tick(lambda tick: tick["polls"]["best"]["ballots"] == 1)
            assert (await server.store.figures())["state"] == "ok"


async def test_the_documented_user_may_have_redis_forget_the_order_of_changes(
    limited: Store, caplog: pytest.LogCaptureFixture
) -> None:
    await rewrite_file(limited)
    assert "BGREWRITEAOF" not in caplog.text


@pytest.mark.parametrize(
    "command",
    [
        ("GET", "other:program"), ("KEYS", "*"), ("FLUSHALL",), ("CONFIG", "SET", "maxmemory", "1"), ("SHUTDOWN",),
        ("SUBSCRIBE", "other"), ("ACL", "LIST"), ("DEBUG", "SLEEP", "0"), ("SCRIPT", "FLUSH"), ("MONITOR",),
        ("REPLICAOF", "NO", "ONE"), ("EVAL", "return redis.call('GET', 'other:program')", "0"),
    ],
    ids=" ".join,
)  # fmt: skip
async def test_the_user_can_touch_nothing_else(redis: RedisServer, limited: Store, command: tuple[str, ...]) -> None:
    redis.ask("SET", "other:program", "1")
    with pytest.raises(StoreAway) as refused:
        async with limited.answering():
            await limited.redis.execute_command(*command)  # type: ignore[no-untyped-call]
    assert re.search("no permissions|can't access|ACL failure", str(refused.value.__cause__), re.IGNORECASE)


@pytest.mark.parametrize(
    ("word", "named"),
    [("+@write", "HSET"), ("+evalsha", "EVALSHA"), ("+publish", "PUBLISH acclaim:control"), ("+info", "INFO"),
     ("&acclaim:control", "SUBSCRIBE acclaim:control"), ("~acclaim:*", "GET"), ("+@transaction", "MULTI")],
)  # fmt: skip
def test_the_start_names_what_is_missing(
    redis: RedisServer, url: str, word: str, named: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    redis.ask("ACL", "DELUSER", "acclaim")
    redis.ask(*rule(without=word))
    assert main(["serve", "--redis-url", url, "--data-dir", str(tmp_path), "--port", "0"]) == 2
    said = capsys.readouterr().err
    assert re.search(rf"may not use: [^.]*\b{named}\b", said), said


async def test_a_permission_that_is_lost_on_the_night_is_a_store_that_is_away(
    redis: RedisServer, limited: Store
) -> None:
    store = limited
    event = make_event()
    await open_event(store, event)
    redis.ask("ACL", "SETUSER", "acclaim", "-xadd")
    cast = (store, event, event.polls[0], 0, 1, 2, [Ballot("m1", "ballot-0001", "audience 1")])
    with pytest.raises(StoreAway):
        await casting.cast_batch(*cast)
    redis.ask("ACL", "SETUSER", "acclaim", "+xadd")
    await casting.cast_batch(*cast)


def test_every_command_of_the_store_is_tried_at_the_start() -> None:
    tried = {probe[0] for probe in permissions.PROBES} | {"MULTI", "SUBSCRIBE"}
    in_scripts = {
        name for path in PACKAGE.rglob("*.lua") for name in re.findall(r"redis\.call\('(\w+)'", path.read_text())
    }
    source = "\n".join(
        path.read_text()
        for path in PACKAGE.rglob("*.py")
        if path.name not in ("cluster.py", "replicas.py") and "process" not in path.parts
    )
    in_python = {
        SPELLED.get(name, name.upper())
        for name in re.findall(r"\b(?:redis|pipeline)\.(\w+)\(", source)
        if name not in NO_COMMANDS
    }
    assert in_scripts | in_python <= tried


async def test_who_may_not_subscribe_is_told_the_remedy_once_and_the_show_goes_on(
    redis: RedisServer, url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is announced is also read again every two seconds; the store is not away, and nobody asks without end."""
    redis.ask("CONFIG", "RESETSTAT")
    redis.ask("ACL", "SETUSER", "acclaim", "-subscribe")
    owner = Store.connect(redis.url)
    async with running(url, tmp_path) as server:
        await open_event(owner, make_event())
        async with server.phone("m1") as phone:
            await phone.until("tick")
            await verbs.apply(owner, "gala", "best", "lock")
            await phone.tick(lambda t: t["polls"]["best"]["state"] == "locked")
            assert "status" not in {message["type"] for message in phone.heard}
        tried = redis.ask("INFO", "commandstats")["cmdstat_subscribe"]["rejected_calls"]
        assert tried == 1
        said = [line for line in caplog.messages if "SUBSCRIBE" in line]
        assert len(said) == 1
        assert "docs/operations.md" in said[0]
    monkeypatch.setattr(limits, "CONTROL_FORBIDDEN_S", 0.1)
    async with running(url, tmp_path) as server:
        redis.ask("ACL", "SETUSER", "acclaim", "+subscribe")
        await eventually(lambda: redis.ask("PUBSUB", "NUMSUB", "acclaim:control")[1] != 0)
    await owner.close()
