"""The supervisor with real processes: killed workers, a killed Redis, a killed supervisor."""

import fcntl
import os
import re
import signal
import socket
import subprocess
import sys
import termios
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from acclaim.base import limits
from acclaim.config import SettingError
from acclaim.process.child import Kept
from acclaim.process.port import free_port, missing, reserved_port
from acclaim.redis import unix_socket
from tests.process.faster import FACTOR
from tests.running import runs
from tests.waiting import PATIENCE_S, wait_until

pytestmark = pytest.mark.faults


@contextmanager
def supervised(data_dir: Path, kind: str = "", *options: str) -> Iterator[tuple["subprocess.Popen[str]", int]]:
    """(process, port) of a supervisor whose workers answer; ends all of its processes."""
    command = [sys.executable, "-m", "tests.process.supervised", str(data_dir), kind, *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield process, int(process.stdout.readline().split()[1])
        finally:
            process.kill()
            wait_until(lambda: not workers_alive(data_dir), seconds=limits.DRAIN_S)


def notes(data_dir: Path, what: str) -> dict[str, list[int]]:
    """{worker: its processes} of which `what` was noted."""
    found: dict[str, list[int]] = {}
    file = data_dir / "notes"
    for line in file.read_text().splitlines() if file.exists() else []:
        worker, pid, noted = line.split()
        if noted == what:
            found.setdefault(worker, []).append(int(pid))
    return found


def workers_alive(data_dir: Path) -> list[int]:
    pids = {pid for pids in notes(data_dir, "started").values() for pid in pids}
    return [pid for pid in pids if runs(pid)]


def test_sigterm_drains_every_worker_and_ends_with_0(tmp_path: Path) -> None:
    with supervised(tmp_path) as (process, _):
        wait_until(lambda: sorted(notes(tmp_path, "started")) == ["w1", "w2"])  # one alone makes it ready
        started = notes(tmp_path, "started")
        process.send_signal(signal.SIGTERM)
        assert process.wait(5) == 0
        assert notes(tmp_path, "drained") == started


def test_a_killed_worker_is_replaced_under_the_same_name(tmp_path: Path) -> None:
    with supervised(tmp_path) as (_, port):
        wait_until(lambda: sorted(notes(tmp_path, "started")) == ["w1", "w2"])
        (victim,) = notes(tmp_path, "started")["w1"]
        os.kill(victim, signal.SIGKILL)
        wait_until(lambda: len(notes(tmp_path, "started")["w1"]) == 2)
        assert len(notes(tmp_path, "started")["w2"]) == 1
        wait_until(lambda: missing("127.0.0.1", port) == "")


def test_workers_drain_when_the_supervisor_is_killed(tmp_path: Path) -> None:
    with supervised(tmp_path) as (process, _):
        wait_until(lambda: sorted(notes(tmp_path, "started")) == ["w1", "w2"])
        process.kill()
        wait_until(lambda: notes(tmp_path, "drained") == notes(tmp_path, "started"))


def test_a_worker_that_does_not_stop_is_killed_after_one_more_signal(tmp_path: Path) -> None:
    with supervised(tmp_path, "stubborn-") as (process, _):
        process.send_signal(signal.SIGINT)
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(1)
        process.send_signal(signal.SIGINT)
        assert process.wait(5) == 0
        assert not workers_alive(tmp_path)


def test_a_worker_that_can_not_use_its_settings_ends_it_all_with_2(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.process.supervised", str(tmp_path), "misfit-"]
    assert subprocess.run(command, timeout=30, capture_output=True, check=False).returncode == 2


def test_a_killed_redis_is_started_again_with_all_that_was_acknowledged(tmp_path: Path) -> None:
    path = unix_socket.socket_path(tmp_path)
    with supervised(tmp_path, "", "embedded") as (process, _):
        (redis,) = (c for c in psutil.Process(process.pid).children() if "redis" in " ".join(c.cmdline()))
        assert unix_socket.ask(path, b"SET ballot counted") == b"+OK"
        redis.kill()
        wait_until(lambda: not unix_socket.answers(path) or redis.status() == psutil.STATUS_ZOMBIE)
        wait_until(lambda: unix_socket.answers(path))
        assert unix_socket.ask(path, b"STRLEN ballot") == b":7"
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0
        assert not unix_socket.answers(path)


def test_a_redis_that_can_not_be_started_again_is_tried_until_it_can(tmp_path: Path) -> None:
    path = unix_socket.socket_path(tmp_path)
    with supervised(tmp_path, "", "embedded") as (process, _):
        log = tmp_path / "redis.log"
        log.rename(tmp_path / "redis.log.1")
        log.mkdir()  # to open it fails as it does when there are no more files, or no more processes
        [redis] = (c for c in psutil.Process(process.pid).children() if "redis" in " ".join(c.cmdline()))
        redis.kill()
        assert read_until(process, "Redis can't be started: ")
        log.rmdir()
        wait_until(lambda: unix_socket.answers(path))
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0


def log_of(process: subprocess.Popen[str]) -> str:
    """What a supervisor that has ended said."""
    assert process.stderr
    return process.stderr.read()


def test_a_hung_worker_is_killed_and_replaced_and_meanwhile_its_connections_are_answered(tmp_path: Path) -> None:
    with supervised(tmp_path) as (process, port):
        wait_until(lambda: sorted(notes(tmp_path, "serves")) == ["w1", "w2"])
        [frozen] = notes(tmp_path, "started")["w1"]
        os.kill(frozen, signal.SIGSTOP)
        wait_until(lambda: len(notes(tmp_path, "started")["w1"]) == 2)
        assert runs(frozen), "one that stands beside it takes its connections first"
        successor = notes(tmp_path, "started")["w1"][1]
        assert notes(tmp_path, 'knows-{"hung":1}') == {"w1": [successor]}
        wait_until(lambda: str(successor) in {answer(port) for _ in range(20)})
        assert not {answer(port) for _ in range(40)} & {"", str(frozen)}
        wait_until(lambda: not runs(frozen))
        assert {answer(port) for _ in range(40)} == {str(successor), *map(str, notes(tmp_path, "started")["w2"])}
        process.send_signal(signal.SIGTERM)
        assert process.wait(5) == 0
        assert len(re.findall(rf"w1 \(process {frozen}\) hangs: no heartbeat for [56] s", log_of(process))) == 1
        assert notes(tmp_path, "started")["w1"] == [frozen, successor]


def answer(port: int) -> str:
    """The process that answers a new connection; "" if none does."""
    try:
        with socket.create_connection(("127.0.0.1", port), 2) as line:
            line.sendall(b"GET / HTTP/1.1\r\n\r\n")
            return line.makefile().read().split()[-1]
    except (OSError, IndexError):
        return ""


def test_a_worker_that_answers_again_stays(tmp_path: Path) -> None:
    with supervised(tmp_path) as (process, port):
        wait_until(lambda: sorted(notes(tmp_path, "serves")) == ["w1", "w2"])
        [frozen] = notes(tmp_path, "started")["w1"]
        os.kill(frozen, signal.SIGSTOP)
        wait_until(lambda: len(psutil.Process(process.pid).children()) == 3)
        os.kill(frozen, signal.SIGCONT)
        wait_until(lambda: len(psutil.Process(process.pid).children()) == 2)
        wait_until(lambda: len({answer(port) for _ in range(20)}) == 2)


def test_whoever_was_frozen_together_with_the_supervisor_lives_on(tmp_path: Path) -> None:
    """A machine that was suspended, a process group that was stopped: nobody has hung."""
    with supervised(tmp_path) as (process, port):
        wait_until(lambda: sorted(notes(tmp_path, "serves")) == ["w1", "w2"])
        started = notes(tmp_path, "started")
        everybody = [process.pid, *(pid for pids in started.values() for pid in pids)]
        for pid in everybody:
            os.kill(pid, signal.SIGSTOP)
        time.sleep(limits.WORKER_HUNG_S / FACTOR + 1)  # nothing happens meanwhile that could be awaited
        os.kill(process.pid, signal.SIGCONT)  # it wakes first, and finds them silent
        time.sleep(2 * limits.HEARTBEAT_S / FACTOR)
        for pid in everybody:
            os.kill(pid, signal.SIGCONT)
        wait_until(lambda: len({answer(port) for _ in range(20)}) == 2)
        process.send_signal(signal.SIGTERM)
        assert process.wait(5) == 0
        assert "hangs" not in log_of(process)
        assert notes(tmp_path, "started") == started


def test_sighup_replaces_the_workers_one_by_one_and_refuses_nobody(tmp_path: Path) -> None:
    with supervised(tmp_path) as (process, port):
        wait_until(lambda: sorted(notes(tmp_path, "serves")) == ["w1", "w2"])
        process.send_signal(signal.SIGHUP)
        answers = Counter[str]()
        while len([pid for pids in notes(tmp_path, "drained").values() for pid in pids]) < 2:
            answers[answer(port)] += 1
            assert process.poll() is None
        wait_until(lambda: all(len(pids) == 2 for pids in notes(tmp_path, "started").values()))
        assert answers[""] == 0
        told = [line.split() for line in (tmp_path / "notes").read_text().splitlines()]
        order = [(worker, what) for worker, _, what in told if what in ("started", "drained")][2:]
        assert order == [("w1", "started"), ("w1", "drained"), ("w2", "started"), ("w2", "drained")]
        assert sorted(notes(tmp_path, 'knows-{"reload":1}')) == ["w1", "w2"]


def test_a_reload_with_a_wrong_setting_changes_nothing_and_says_so(tmp_path: Path) -> None:
    with supervised(tmp_path) as (process, port):
        wait_until(lambda: sorted(notes(tmp_path, "serves")) == ["w1", "w2"])
        started = notes(tmp_path, "started")
        (tmp_path / "reload").write_text("Port 0 does not exist.")
        process.send_signal(signal.SIGHUP)
        assert read_until(process, "not reloaded, still running with the old settings: Port 0 does not exist.")
        assert answer(port)
        assert notes(tmp_path, "started") == started


def test_a_reload_whose_first_worker_does_not_start_ends_there(tmp_path: Path) -> None:
    with supervised(tmp_path) as (process, port):
        wait_until(lambda: sorted(notes(tmp_path, "serves")) == ["w1", "w2"])
        before = notes(tmp_path, "started")
        (tmp_path / "spoilt").touch()
        process.send_signal(signal.SIGHUP)
        assert read_until(process, "reload stopped: w1 not replaced: its successor ended (exit code 1)")
        assert {answer(port) for _ in range(40)} == {str(pid) for pids in before.values() for pid in pids}
        (tmp_path / "spoilt").unlink()
        process.send_signal(signal.SIGHUP)
        assert read_until(process, "INFO acclaim: reloaded")
        assert len(notes(tmp_path, "drained")) == 2


def test_a_reload_also_mends_a_worker_that_can_not_start_with_the_old_settings(tmp_path: Path) -> None:
    with supervised(tmp_path) as (process, port):
        wait_until(lambda: sorted(notes(tmp_path, "serves")) == ["w1", "w2"])
        (tmp_path / "wanted").write_text("debug")
        os.kill(notes(tmp_path, "serves")["w1"][0], signal.SIGKILL)
        assert read_until(process, "exited (exit code 1)")
        process.send_signal(signal.SIGHUP)
        (tmp_path / "reload").write_text("debug")
        process.send_signal(signal.SIGHUP)  # in place of the one before, which waits
        assert read_until(process, "INFO acclaim: reloaded")
        wait_until(lambda: len({answer(port) for _ in range(20)}) == 2)


def read_until(process: subprocess.Popen[str], said: str) -> bool:
    """Whether a line of its log holds it: of those up to now and of those that come, for PATIENCE_S."""
    assert process.stderr
    killing = threading.Timer(PATIENCE_S, process.kill)  # which ends its log
    killing.start()
    try:
        return any(said in line for line in process.stderr)
    finally:
        killing.cancel()


def test_a_worker_that_somebody_told_to_go_lets_its_connections_go_at_once(tmp_path: Path) -> None:
    with supervised(tmp_path) as (_, port):
        wait_until(lambda: sorted(notes(tmp_path, "serves")) == ["w1", "w2"])
        os.kill(notes(tmp_path, "started")["w1"][0], signal.SIGTERM)
        wait_until(lambda: len(notes(tmp_path, "started")["w1"]) == 2)
        wait_until(lambda: len({answer(port) for _ in range(20)}) == 2)


def test_a_terminal_that_closes_ends_nothing(tmp_path: Path) -> None:
    """The terminal's end sends SIGHUP, and from then on whoever writes to it fails."""
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "tests.process.supervised", str(tmp_path), ""]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=theirs, stdin=theirs, text=True, start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
    ) as process:  # fmt: skip
        os.close(theirs)
        try:
            assert process.stdout is not None
            port = int(process.stdout.readline().split()[1])
            wait_until(lambda: sorted(notes(tmp_path, "serves")) == ["w1", "w2"])
            os.close(ours)
            wait_until(lambda: sorted(notes(tmp_path, "drained")) == ["w1", "w2"])
            assert process.poll() is None
            assert answer(port)
        finally:
            process.send_signal(signal.SIGTERM)
            wait_until(lambda: not workers_alive(tmp_path), seconds=limits.DRAIN_S)


def test_a_taken_port_is_reported_before_anything_starts() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(SettingError, match=f"port {port}"):
            free_port("127.0.0.1", port)


def test_a_reserved_port_is_shared_with_workers_and_nobody_else() -> None:
    with reserved_port("127.0.0.1", 0) as held, socket.socket() as stranger, socket.socket() as worker:
        port = held.getsockname()[1]
        with pytest.raises(OSError, match="in use"):
            stranger.bind(("127.0.0.1", port))
        worker.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        worker.bind(("127.0.0.1", port))


class Frail:
    """Dies as soon as it is looked at."""

    def __init__(self) -> None:
        self.starts = 0

    def start(self) -> None:
        self.starts += 1

    def poll(self) -> int:
        return 1


def restarts(lived_s: float, count: int) -> list[float]:
    """How long somebody stays away who always dies after `lived_s`."""
    frail, now, away = Frail(), time.monotonic(), []
    kept = Kept("w1", frail.start, frail.poll)
    for _ in range(count):
        now += lived_s
        kept.look(now)
        away.append(max(0.0, kept.start_at - now) if kept.start_at is not None else 0.0)
        now = max(now, kept.start_at or now)
        if kept.start_at is not None:
            kept.look(now)
    return [round(seconds, 1) for seconds in away]


def test_whoever_keeps_dying_young_comes_back_later_each_time_up_to_a_bound() -> None:
    assert restarts(lived_s=0.1, count=7) == [0.5, 1.0, 2.0, 4.0, 8.0, 10.0, 10.0]


def test_whoever_lived_a_while_is_replaced_at_once() -> None:
    assert restarts(lived_s=60, count=3) == [0.0, 0.0, 0.0]


def test_what_can_not_be_started_is_tried_again_later() -> None:
    def fail() -> None:
        raise OSError("no more processes")

    kept = Kept("w1", fail, lambda: 1, (OSError,))
    now = time.monotonic()
    kept.look(now + 60)
    assert kept.start_at is not None and kept.start_at > now + 60
