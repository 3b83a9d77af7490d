"""`acclaim doctor` on a good installation and on each bad one, and the same checks at the start of the server."""

import asyncio
import json
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from acclaim.__main__ import main
from acclaim.config import Settings, with_known_secrets, with_secrets
from acclaim.identity import operators
from acclaim.live import workers
from acclaim.process.checks import certificate, gateways, machine, place, redis
from acclaim.process.checks.inspection import User
from acclaim.redis.client import Store
from acclaim.redis.embedded import borrowed
from acclaim.web.installation import record
from loadtests.certificates import Authority
from loadtests.isolation import environment
from loadtests.redis_server import DURABLE, HOST, RedisServer, until
from tests.redis.acl import rule
from tests.running import SECRET as served
from tests.running import running
from tests.waiting import eventually

SECRET = "ab" * 32
Doctor = Callable[..., tuple[int, dict[str, tuple[str, str]]]]


@pytest.fixture
def doctor(capsys: pytest.CaptureFixture[str]) -> Doctor:
    """doctor(flags …) → (exit code, {check: (level, text)}); of replicas the last."""

    def run(*words: str) -> tuple[int, dict[str, tuple[str, str]]]:
        code = main(["doctor", "--json", *words])
        said = json.loads(capsys.readouterr().out)
        assert said["ok"] is (code == 0)
        return code, {check["name"]: (check["level"], check["text"]) for check in said["checks"]}

    return run


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[RedisServer]:
    """A Redis of one's own with an owner in it, and its gateway's secret in the environment."""
    server = RedisServer(tmp_path / "redis", DURABLE)
    server.start()
    monkeypatch.setenv("ACCLAIM_SECRET", SECRET)
    asyncio.run(in_store(server.url, operators.ensure_first_operator))
    yield server
    server.stop()


async def in_store(url: str, work: Callable[[Store], Any]) -> Any:
    store = Store.connect(url)
    try:
        return await work(store)
    finally:
        await store.close()


def test_a_good_installation_of_its_own_redis_is_all_well(doctor: Doctor, tmp_path: Path) -> None:
    data_dir = tmp_path / "data"
    with_secrets(Settings(data_dir=data_dir))
    with borrowed(data_dir) as url:
        asyncio.run(in_store(url, operators.ensure_first_operator))
    code, checks = doctor("--data-dir", str(data_dir), "--public-url", "https://v.example", "--trusted-proxies", HOST)
    assert code == 0
    assert {name for name, (level, _) in checks.items() if level != "ok"} <= {"overcommit", "files", "disk"}
    assert {"settings", "config_file", "public_address", "variables", "data_dir", "secret", "files", "durability",
            "redis_user", "clock", "gateways", "owner", "disk", "overcommit"} == checks.keys()  # fmt: skip


def test_a_good_own_redis_is_all_well(doctor: Doctor, own: RedisServer) -> None:
    code, checks = doctor("--redis-url", own.url)
    assert code == 0
    assert {name for name, (level, _) in checks.items() if level != "ok"} <= {"files"}


@pytest.mark.parametrize(
    ("setting", "value", "says"),
    [
        ("maxmemory-policy", "allkeys-lru", "noeviction"),
        ("no-appendfsync-on-rewrite", "yes", "no-appendfsync-on-rewrite no"),
        ("appendonly", "no", "appendonly yes"),
    ],
)
def test_a_redis_that_may_lose_ballots_is_bad(
    doctor: Doctor, own: RedisServer, setting: str, value: str, says: str
) -> None:
    own.ask("CONFIG SET", setting, value)
    code, checks = doctor("--redis-url", own.url)
    assert (code, checks["durability"][0], says in checks["durability"][1]) == (1, "bad", True)


def test_a_weaker_promise_is_a_warning(doctor: Doctor, own: RedisServer) -> None:
    own.ask("CONFIG SET", "appendfsync", "everysec")
    code, checks = doctor("--redis-url", own.url)
    assert (code, checks["durability"][0]) == (0, "warn")


def test_a_replica_that_would_evict_once_it_is_promoted_is_found(
    doctor: Doctor, own: RedisServer, tmp_path: Path
) -> None:
    replica = RedisServer(tmp_path / "replica", DURABLE)
    replica.start()
    replica.ask("REPLICAOF", HOST, own.port)
    try:
        until(lambda: own.ask("INFO", "replication")["connected_slaves"] == 1, "it does not follow")
        assert doctor("--redis-url", own.url)[1]["replica"][0] == "ok"
        replica.ask("CONFIG SET", "maxmemory-policy", "volatile-lru")
        code, checks = doctor("--redis-url", own.url)
        assert (code, checks["replica"][0], str(replica.port) in checks["replica"][1]) == (1, "bad", True)
    finally:
        replica.stop()


def test_a_user_that_lives_in_memory_is_bad_and_one_in_an_aclfile_is_well(
    doctor: Doctor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ACCLAIM_SECRET", SECRET)
    acl = tmp_path / "users.acl"
    acl.write_text("user default on nopass ~* &* +@all\n")
    for options, saves in (({}, False), ({"aclfile": str(acl)}, False), ({"aclfile": str(acl)}, True)):
        server = RedisServer(tmp_path / f"redis{len(options)}{saves}", DURABLE | options)
        server.start()
        try:
            server.ask(*rule())
            if saves:
                server.ask("ACL SAVE")
            _, checks = doctor("--redis-url", server.url.replace("redis://", "redis://acclaim:secret@"))
            level, text = checks["redis_user"]
            assert level == ("ok" if saves else "bad"), text
            assert saves or ("ACL SAVE" if options else "aclfile") in text
            if saves:  # and so it is: the documented recipe survives a restart
                server.kill()
                server.start()
                _, checks = doctor("--redis-url", server.url.replace("redis://", "redis://acclaim:secret@"))
                assert checks["redis_user"][0] == "ok"
        finally:
            server.stop()


def test_a_user_that_can_not_be_seen_from_here_is_a_warning() -> None:
    assert redis.user(User("acclaim", None, "/etc/redis/users.acl", "ACL SAVE")).level == "warn"


def test_a_gateway_with_another_secret_is_named_and_may_not_start(
    doctor: Doctor,
    own: RedisServer,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = record(Settings(secret="cd" * 32, ticket_secret="t" * 32)) | {"machine": "gateway-2"}

    async def run_there(store: Store) -> None:
        await workers.heartbeat(store, "w1", int(time.time() * 1000), {"online": {}, "installation": other})

    asyncio.run(in_store(own.url, run_there))
    code, checks = doctor("--redis-url", own.url)
    assert (code, checks["gateways"][0], "gateway-2" in checks["gateways"][1]) == (1, "bad", True)
    assert main(["serve", "--redis-url", own.url, "--data-dir", str(tmp_path), "--port", "0"]) == 2
    said = capsys.readouterr().err
    assert "different secrets" in said
    assert "the server that runs on gateway-2: fingerprint " + other["secret"] in said
    mine = record(with_secrets(Settings(secret=SECRET)))["secret"]
    assert f"this command: fingerprint {mine}" in said
    assert f"this command: fingerprint {mine}" in checks["gateways"][1]
    assert "cd" * 8 not in json.dumps(other)  # a fingerprint is no part of a secret


async def test_a_worker_that_runs_tells_what_it_was_started_with(redis_url: str, store: Store, tmp_path: Path) -> None:
    async with running(redis_url, tmp_path, public_url="https://v.example"):
        alive = await eventually(lambda: workers.alive(store, int(time.time() * 1000)))
        mine = Settings(secret=served, public_url="https://v.example")
        found = gateways(mine, [line["installation"] for line in alive])
        assert (found.level, alive[0]["installation"]["secret"] in found.text) == ("ok", True)


MINE = Settings(secret=SECRET, public_url="https://a.example")


def test_gateways_that_are_set_up_alike_are_well() -> None:
    mine = with_secrets(MINE)
    assert gateways(mine, [record(mine)]).level == "ok"
    assert gateways(replace(mine, secret=""), [record(mine)]).level == "ok"  # this shell has no secret


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"ticket_secret": "x" * 32}, "tickets"), ({"ticket_audience": "other"}, "tickets"),
        ({"public_url": "https://b.example"}, "addresses"), ({"secret": "cd" * 32}, "secrets"),
        ({"sign_in_file": "another.toml"}, "identity providers"),
    ],
    ids=["ticket secret", "ticket audience", "address", "secret", "providers"],
)  # fmt: skip
def test_gateways_with_other_tickets_or_addresses_are_named(change: dict[str, Any], says: str) -> None:
    mine = with_secrets(MINE)
    found = gateways(mine, [record(mine), record(replace(mine, **change)) | {"machine": "g2"}])
    assert (found.level, says in found.text, "g2" in found.text) == ("bad", True, True)


def test_an_installation_without_an_owner_is_bad(doctor: Doctor, own: RedisServer) -> None:
    own.ask("DEL", "acclaim:operators")
    assert doctor("--redis-url", own.url)[1]["owner"][0] == "warn"
    asyncio.run(in_store(own.url, lambda store: operators.create(store, "admin", "operator")))
    code, checks = doctor("--redis-url", own.url)
    assert (code, checks["owner"][0], "--role owner" in checks["owner"][1]) == (1, "bad", True)


def test_a_redis_that_is_away_or_refuses_the_password_is_told_apart(
    doctor: Doctor, own: RedisServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    own.ask("CONFIG SET", "requirepass", "hunter2")
    code, checks = doctor("--redis-url", own.url)
    assert (code, checks["redis"][0]) == (1, "bad")
    assert "it asks for a password, and none is set" in checks["redis"][1]
    wrong = own.url.replace("redis://", "redis://:wrong@")
    assert "refuses the user or the password" in doctor("--redis-url", wrong)[1]["redis"][1]
    own.kill()
    assert "does not answer; check --redis-url," in doctor("--redis-url", own.url)[1]["redis"][1]
    monkeypatch.setenv("ACCLAIM_REDIS_URL", own.url)
    assert "check ACCLAIM_REDIS_URL," in doctor()[1]["redis"][1]


def test_settings_that_can_not_be_read_and_no_installation_are_each_one_bad_check(
    doctor: Doctor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, checks = doctor("--data-dir", str(tmp_path / "none"))
    assert not (tmp_path / "none").exists()
    assert (code, "no installation" in checks["installation"][1]) == (1, True)
    monkeypatch.setenv("ACCLAIM_TRUSTED_PROXYS", "127.0.0.1")
    code, checks = doctor()
    assert (code, list(checks)) == (1, ["settings"])
    assert "did you mean ACCLAIM_TRUSTED_PROXIES" in checks["settings"][1]


def test_a_variable_that_is_none_of_ours_is_told_with_the_one_that_may_be_meant() -> None:
    found = place.variables(["ACCLAIM_REDIS_HOST", "ACCLAIM_CHROMIUM"])
    assert found.level == "warn"
    assert "ACCLAIM_REDIS_HOST (did you mean ACCLAIM_REDIS_URL?), ACCLAIM_CHROMIUM." in found.text


@pytest.mark.parametrize(("mode", "level"), [(0o644, "bad"), (0o640, "ok")], ids=["all may read", "group"])
@pytest.mark.parametrize("text", ['secret = "{}"', 'secret="{}"', "secret='{}'"])
def test_a_configuration_file_with_secrets_that_all_may_read_is_bad(
    tmp_path: Path, text: str, mode: int, level: str
) -> None:
    file = tmp_path / "acclaim.toml"
    file.write_text(text.format(SECRET) + "\n")
    file.chmod(mode)
    assert place.config_file(file).level == level


def test_a_configuration_file_without_secrets_may_be_read(tmp_path: Path) -> None:
    file = tmp_path / "acclaim.toml"
    file.write_text('public_url = "https://v.example"\n')
    file.chmod(0o644)
    assert place.config_file(file).level == "ok"


def test_a_secret_that_is_lost_is_told_before_a_new_one_takes_its_place(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path / "data")
    assert place.secret(settings).level == "ok", "nothing is there yet"
    whole = with_secrets(settings)
    (settings.data_dir / "lock").touch()
    (settings.data_dir / "redis").mkdir()
    assert place.secret(whole).level == "ok"
    (settings.data_dir / "secret").unlink()
    assert place.secret(with_known_secrets(settings)).level == "warn"


@pytest.mark.parametrize(
    ("settings", "level", "says"),
    [
        ({"public_url": "https://v.example"}, "bad", "--trusted-proxies"),
        ({"public_url": "https://v.example", "trusted_proxies": ("127.0.0.1",)}, "ok", "v.example"),
        ({"public_url": "http://v.example"}, "warn", "TLS"),
        ({"public_url": "http://v.example", "secure_cookies": "always"}, "bad", "auto"),
        ({"secure_cookies": "always"}, "bad", "http://localhost:8000, which is plain http"),
        ({"secure_cookies": "always", "trusted_proxies": ("127.0.0.1",)}, "bad", "an https --public-url"),
        ({"trusted_proxies": ("127.0.0.1",)}, "warn", "--public-url"),
        ({}, "ok", "server prints"),
    ],
)
def test_public_address_and_proxies_fit_each_other(settings: dict[str, Any], level: str, says: str) -> None:
    found = place.public_address(Settings(**settings))
    assert (found.level, says in found.text) == (level, True)


@pytest.mark.parametrize(
    ("address", "source", "level"),
    [
        ("redis://:hunter2@r.example", "--redis-url", "warn"),
        ("redis://u:hunter2@r.example", "--redis-url", "warn"),
        ("redis://r.example?password=hunter2", "--redis-url", "warn"),
        ("redis+sentinel://r.example/show?sentinel_password=hunter2", "--redis-url", "warn"),
        ("redis://u:hunter2@r.example", "ACCLAIM_REDIS_URL", "ok"),
        ("redis://r.example:6379", "--redis-url", "ok"),
    ],
)
def test_a_password_that_ps_shows_is_a_warning(address: str, source: str, level: str) -> None:
    found = place.redis_url(address, source)
    assert (found.level, "hunter2" in found.text) == (level, False)
    assert level == "ok" or "ACCLAIM_REDIS_URL" in found.text


def test_help_says_where_a_password_of_redis_belongs(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["serve", "--help"])
    assert "use ACCLAIM_REDIS_URL" in " ".join(capsys.readouterr().out.split())


def test_the_machine(tmp_path: Path) -> None:
    assert [machine.files([n]).level for n in (256, 1024, 4096, 20_000)] == ["bad", "bad", "warn", "ok"]
    assert machine.files([200_000, 1024]).level == "bad"  # the worker that has the fewest
    gib = 1 << 30
    assert [machine.free_space(n, 0).level for n in (50 << 20, gib // 2, 2 * gib)] == ["bad", "warn", "ok"]
    assert machine.free_space(2 * gib, gib).level == "warn"  # ten times what the ballots take
    for value, level in (("0", "warn"), ("1", "ok")):
        (tmp_path / "overcommit").write_text(f"{value}\n")
        assert machine.overcommit(tmp_path / "overcommit").level == level
    assert [redis.clock(s).level for s in (0.2, -3.0, 3.0, 60.0, -60.0)] == ["ok", "warn", "warn", "bad", "bad"]


def test_a_data_directory_that_others_may_open_is_a_warning_and_a_secret_that_they_may_read_is_bad(
    tmp_path: Path,
) -> None:
    data_dir = tmp_path / "data"
    with_secrets(Settings(data_dir=data_dir))
    assert machine.data_dir(data_dir).level == "ok"
    (data_dir / "secret").chmod(0o644)
    assert machine.data_dir(data_dir).level == "bad"
    data_dir.chmod(0o755)
    assert machine.data_dir(data_dir).level == "warn"


def test_the_server_says_at_its_start_what_the_doctor_would(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir(mode=0o755)
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port = probe.getsockname()[1]
    command = [
        "bash", "-c", f'ulimit -n 512; exec "$0" -m acclaim serve --workers 1 --port {port} --data-dir {tmp_path}/data '
        "--public-url https://v.example", sys.executable,
    ]  # fmt: skip
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=environment(ACCLAIM_SERVICE_HOST="x")
    ) as server:
        assert server.stderr
        wanted = {"public_address", "variables", "data_dir", "files"}
        for line in server.stderr:
            wanted -= {name for name in wanted if f"{name}: " in line}
            if not wanted:
                break
        server.terminate()
        server.stderr.read()
    assert not wanted


@pytest.mark.parametrize(
    ("hosts", "days", "public_url", "level", "says"),
    [
        (("vote.example.org",), 60, "https://vote.example.org", "ok", "is for vote.example.org"),
        (("*.example.org",), 60, "https://vote.example.org", "ok", "is for vote.example.org"),
        (("*.example.org",), 60, "https://a.vote.example.org", "warn", "is not for a.vote.example.org"),
        (("192.0.2.7",), 60, "https://192.0.2.7:8443", "ok", "is for 192.0.2.7"),
        (("vote.example.org",), 60, "", "warn", "is not for localhost"),
        (("vote.example.org",), 10, "https://vote.example.org", "warn", "check why it is not renewed"),
        (("vote.example.org",), -1, "https://vote.example.org", "bad", "expired on"),
    ],
)
def test_a_certificate_that_browsers_will_not_take_is_told_of(
    tmp_path: Path, hosts: tuple[str, ...], days: int, public_url: str, level: str, says: str
) -> None:
    files = Authority(tmp_path).issue("server", *hosts, days=days)
    settings = Settings(certificate=str(files.certificate), key=str(files.key), public_url=public_url)
    found = certificate.check(settings, datetime.now(UTC))
    assert (found.level, says in found.text) == (level, True)
    assert place.public_address(settings).level == "ok"
    files.key.unlink()
    assert certificate.check(settings, datetime.now(UTC)).level == "bad"
