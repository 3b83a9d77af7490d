"""A server for a test or a load test: the whole `acclaim serve`, isolated, and its operator.

It is started as a user would start it, so what is measured is what is shipped: supervisor, workers, embedded Redis,
every write fsynced.
"""

import asyncio
import secrets
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

import psutil

from acclaim.audience.address import Address
from acclaim.base.folders import PACKAGE
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.identity import operators
from acclaim.identity.member import OperatorSession
from acclaim.process.port import missing, reserved_port
from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.redis.unix_socket import socket_path, socket_url
from acclaim.voting import verbs
from loadtests.certificates import Authority, Kind
from loadtests.command import LoadTestError
from loadtests.isolation import environment
from loadtests.programs import end
from loadtests.target import Target

ROOT: Final = Path(__file__).resolve().parent.parent
_HOST: Final = "127.0.0.1"
_START_S: Final = 30.0  # and more for each worker: beside other programs, fourteen on two cores take half a minute
_WORKER_START_S: Final = 5.0
_STOP_S: Final = 20.0
_POLL_S: Final = 0.05
_LINES_SHOWN: Final = 15
_OPERATOR: Final = "loadtest"
FREE_JOINS: Final = ("--devices-per-hour", "10000000")  # visitors come from a few addresses, and pay no proof of work


class ServerUnderTestError(LoadTestError):
    """The server did not start; the text holds what it said."""


class ServerUnderTest:
    """A running server. `store` reaches its Redis directly, to open polls and to read the log of ballots; `kills`
    counts what `kill` was asked for."""

    def __init__(self, target: Target, store: Store, process: "subprocess.Popen[bytes]", redis_url: str) -> None:
        self.target: Final = target
        self.redis_url: Final = redis_url
        self.store: Final = store
        self.process: Final = process
        self.kills: Final = Counter[str]()

    @property
    def port(self) -> int:
        return self.target.address.port

    async def operator(self) -> OperatorSession:
        """A signed-in operator, made for the occasion."""
        password = await operators.create(self.store, _OPERATOR, "operator")
        if password is None:
            password = await operators.reset_password(self.store, _OPERATOR)
        assert password is not None
        return await operators.sign_in(self.store, _OPERATOR, password, _HOST)

    def workers(self) -> list[psutil.Process]:
        """The worker processes that live now."""
        children = psutil.Process(self.process.pid).children()
        return [child for child in children if "worker" in _command(child)]

    def redis(self) -> psutil.Process:
        """The embedded Redis."""
        children = psutil.Process(self.process.pid).children()
        return next(child for child in children if "redis" in child.name())

    def cpu_s(self) -> dict[str, float]:
        """CPU seconds so far of {"workers", "redis"}; of workers that died, too."""
        dead = psutil.Process(self.process.pid).cpu_times()
        alive = [worker.cpu_times() for worker in self.workers()]
        redis = self.redis().cpu_times()
        workers = dead.children_user + dead.children_system + sum(times.user + times.system for times in alive)
        return {"workers": round(workers, 1), "redis": round(redis.user + redis.system, 1)}

    def kill(self, victim: str) -> None:
        """SIGKILL to the "worker" with the most lines or to "redis". The supervisor starts it again."""
        self.kills[victim] += 1
        if victim == "worker":
            self.kill_worker()
        else:
            self.redis().kill()

    def kill_worker(self) -> int:
        """SIGKILL to the worker with the most lines, for one that only starts would take nobody along; its pid."""
        victim = max(self.workers(), key=psutil.Process.num_fds)
        victim.kill()
        return victim.pid


def _command(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except (psutil.NoSuchProcess, psutil.ZombieProcess):
        return []


@asynccontextmanager
async def server_under_test(
    event: Event,
    workers: int,
    port: int = 0,
    flags: Sequence[str] = (),
    tls: Kind | None = None,
    *,
    secret: str = "",
    files: int = 0,
    package: Path = PACKAGE,
) -> AsyncIterator[ServerUnderTest]:
    """Starts a server (`serve` with `flags`) that holds `event` with all its polls open; ends it and removes its data.
    With `tls` it speaks that, by a certificate of this kind.

    `secret`: the server's, in hex; a new one unless given. `files`: how many each process may open. `package`: a copy
    of the product to run instead. Raises ServerUnderTestError.
    """
    data_dir = Path(tempfile.mkdtemp(prefix="acclaim-load-"))
    secret = secret or secrets.token_hex(32)
    listener = reserved_port(_HOST, port)
    port = listener.getsockname()[1]
    if tls:
        flags = (*flags, *Authority(data_dir).issue(kind=tls).flags)
    command = [
        sys.executable, "-m", "acclaim", "serve", "--host", _HOST, "--port", str(port), "--workers", str(workers),
        "--data-dir", str(data_dir), "--log-level", "warning", *flags,
    ]  # fmt: skip
    process = await asyncio.to_thread(_start, command, data_dir / "server.log", secret, files, package.parent)
    redis_url = socket_url(socket_path(data_dir))
    store = Store.connect(redis_url)
    try:
        await _ready(process, port, bool(tls), data_dir / "server.log", _START_S + workers * _WORKER_START_S)
        if workers > 1:
            await _all_serve(store, workers, _START_S + workers * _WORKER_START_S)
        await events.create(store, event)
        for poll in event.polls:
            await verbs.apply(store, event.id, poll.id, "open")
        address = Address(_HOST, port, bool(tls))
        yield ServerUnderTest(Target(address, bytes.fromhex(secret), event), store, process, redis_url)
    finally:
        listener.close()
        await store.close()
        await asyncio.to_thread(end, process, _STOP_S)
        shutil.rmtree(data_dir, ignore_errors=True)


def _start(command: list[str], log: Path, secret: str, files: int, folder: Path) -> "subprocess.Popen[bytes]":
    if files:
        command = ["/bin/sh", "-c", f'ulimit -n {files} && exec "$@"', "sh", *command]
    with open(log, "wb") as said:
        return subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=said, stderr=said, process_group=0,
            env=environment(ACCLAIM_SECRET=secret, PYTHONPATH=str(folder)),
        )  # fmt: skip


async def _ready(process: "subprocess.Popen[bytes]", port: int, tls: bool, log: Path, patience_s: float) -> None:
    deadline = asyncio.get_running_loop().time() + patience_s
    while lack := await asyncio.to_thread(missing, _HOST, port, tls):
        if process.poll() is not None or asyncio.get_running_loop().time() > deadline:
            said = await asyncio.to_thread(log.read_text, errors="replace")
            last = "\n".join(said.splitlines()[-_LINES_SHOWN:])
            raise ServerUnderTestError(f"The server did not start ({lack}). The last that it said:\n{last}")
        await asyncio.sleep(_POLL_S)


async def _all_serve(store: Store, workers: int, patience_s: float) -> None:
    """Each worker packs the pages first: until the last one has, that would be taken for the cost of what is
    measured."""
    try:
        async with asyncio.timeout(patience_s), store.answering() as redis:
            while await redis.hlen(keys.WORKERS) < workers:  # noqa: ASYNC110 (other processes' doing)
                await asyncio.sleep(_POLL_S)
    except TimeoutError:
        raise ServerUnderTestError(f"Not all of {workers} workers have started.") from None
