"""A whole Acclaim as people run it (`acclaim serve` with its Redis and workers) for tests that kill parts of it."""

import asyncio
import resource
import secrets
import signal
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from websockets.exceptions import WebSocketException

from acclaim.base.clock import now_ms
from acclaim.base.folders import PACKAGE
from acclaim.event.event import Event
from acclaim.identity import member as sessions
from acclaim.identity.member import Member
from acclaim.process.port import reserved_port
from acclaim.redis.client import Store
from acclaim.wire import cookies
from loadtests.isolation import environment
from tests.line import open_line
from tests.running import SECRET, children_of, open_event
from tests.waiting import until_listening


class ServerUnderTest:
    """A running server: its port, a store of our own on its Redis, and its processes by what they are."""

    def __init__(self, process: asyncio.subprocess.Process, port: int, store: Store) -> None:
        self.process = process
        self.port = port
        self.store = store

    def workers(self) -> list[int]:
        """Process ids of the workers that run now."""
        return [pid for pid, command in children_of(self.process.pid) if "worker" in command]

    def redis(self) -> int:
        """Process id of the embedded Redis."""
        return next(pid for pid, command in children_of(self.process.pid) if "redis-server" in command[0])


@asynccontextmanager
async def server_under_test(
    data_dir: Path, event: Event, workers: int = 2, files: int = 0, package: Path = PACKAGE, flags: Sequence[str] = ()
) -> AsyncIterator[ServerUnderTest]:
    """Starts a server with `event` open, and stops it at the end. `files`: how many each process may open; `package`:
    a copy of the product to run instead; `flags`: more of `serve`."""

    def limit_files() -> None:
        if files:
            resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))

    held = reserved_port("127.0.0.1", 0)
    port = held.getsockname()[1]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "acclaim", "serve", "--port", str(port), "--data-dir", str(data_dir),
        "--workers", str(workers), *flags, cwd=package.parent,
        env=environment(ACCLAIM_SECRET=SECRET, PYTHONPATH=str(package.parent)),
        stdout=asyncio.subprocess.DEVNULL, preexec_fn=limit_files,
    )  # fmt: skip
    store = None
    try:
        await until_listening(port, lambda: process.returncode is None, tls="--certificate" in flags)
        store = Store.connect(f"unix://{data_dir / 'redis.sock'}")
        await open_event(store, event)
        yield ServerUnderTest(process, port, store)
    finally:
        if store is not None:
            await store.close()
        held.close()
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(process.wait(), 30)


class StubbornPhone:
    """Votes once and does not rest until it has an answer: reconnects and sends the same ballot again."""

    def __init__(self, port: int, member: str, option: str) -> None:
        self.member = member
        self.ballot = secrets.token_urlsafe(9)
        self.answers: list[dict[str, object]] = []
        self.tries = 0
        self._url = f"ws://127.0.0.1:{port}/ws/gala?view=phone"
        token = sessions.issue_session(Member(id=member, event="gala"), bytes.fromhex(SECRET), now_ms())
        self._cookie = f"{cookies.member('gala')}={token}"
        self._option = option

    async def vote(self, answers: int = 1) -> None:
        """Returns when it has been acknowledged `answers` times; each time after the first is a resend."""
        while len(self.answers) < answers:
            try:
                await self._try(answers)
            except (OSError, WebSocketException, TimeoutError):
                await asyncio.sleep(0.1)

    async def _try(self, answers: int) -> None:
        self.tries += 1
        async with open_line(self._url, self._cookie, open_timeout=3) as line:
            while len(self.answers) < answers:
                answer = await line.cast(self.ballot, self._option, seconds=5)
                if answer["type"] == "ack":
                    self.answers.append(answer)
                else:
                    assert answer["error"]["retryable"], answer
                    await asyncio.sleep(0.1)
