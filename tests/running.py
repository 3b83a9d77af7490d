"""A whole worker inside the test's own process: the real uvicorn on a real port, the real Redis behind it."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import psutil
import uvicorn

from acclaim.app import Worker, build
from acclaim.base.clock import now_ms
from acclaim.base.network import any_certificate
from acclaim.config import Settings
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.poll import Option, Poll
from acclaim.identity import member as sessions
from acclaim.identity.member import Member
from acclaim.process.worker import configured
from acclaim.redis.client import Store
from acclaim.voting import verbs
from acclaim.wire import cookies
from tests.line import Line, open_line
from tests.waiting import eventually

SECRET = "11" * 32


def make_event(*polls: Poll, **fields: Any) -> Event:
    """An event `gala` on the entry page; without polls, one with a `once` poll `best` of options 1 and 2."""
    return Event(id="gala", title="颁奖典礼", polls=list(polls) or [make_poll()], **{"listing": "listed"} | fields)


def make_poll(poll_id: str = "best", options: int = 2, **fields: Any) -> Poll:
    return Poll(poll_id, "最美小家", [Option(str(n), f"选项{n}") for n in range(1, options + 1)], **fields)


async def open_event(store: Store, event: Event) -> None:
    """Stores an event and opens all its polls."""
    await events.create(store, event)
    for poll in event.polls:
        await verbs.apply(store, event.id, poll.id, "open")


def children_of(pid: int) -> list[tuple[int, list[str]]]:
    """Process id and command line of each child that runs."""
    running = []
    for child in psutil.Process(pid).children():
        with suppress(psutil.NoSuchProcess):  # it ends while we look: gone, or a zombie
            running.append((child.pid, child.cmdline()))
    return running


def runs(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


class Running:
    """A served worker. `phone`, `screen` and `console` open lines to it, by TLS where it speaks that."""

    def __init__(self, worker: Worker, port: int) -> None:
        self._tls = any_certificate() if worker.terminator else None
        self.worker = worker
        self.store = worker.store
        self.port = port
        self.url = f"{worker.services.settings.scheme}://127.0.0.1:{port}"

    def member_cookie(self, member: str, event: str = "gala", **fields: Any) -> str:
        token = sessions.issue_session(Member(id=member, event=event, **fields), bytes.fromhex(SECRET), now_ms())
        return f"{cookies.member(event)}={token}"

    def screen_cookie(self, event: str = "gala") -> str:
        return f"{cookies.screen(event)}={sessions.issue_screen(event, bytes.fromhex(SECRET), now_ms())}"

    @asynccontextmanager
    async def line(self, path: str, cookie: str, **headers: str) -> AsyncIterator[Line]:
        url = f"{'wss' if self._tls else 'ws'}://127.0.0.1:{self.port}{path}"
        async with open_line(url, cookie, headers, ssl=self._tls) as line:
            yield line

    @asynccontextmanager
    async def phone(self, member: str, event: str = "gala", **fields: Any) -> AsyncIterator[Line]:
        async with self.line(f"/ws/{event}?view=phone", self.member_cookie(member, event, **fields)) as line:
            yield line

    @asynccontextmanager
    async def screen(self, event: str = "gala") -> AsyncIterator[Line]:
        async with self.line(f"/ws/{event}?view=screen", self.screen_cookie(event)) as line:
            yield line


@asynccontextmanager
async def running(redis_url: str, data_dir: Path, **settings: Any) -> AsyncIterator[Running]:
    """Serves a worker until the block ends. With `host="::"` it is there for both kinds of addresses."""
    both = settings.get("host") == "::"
    listener = socket.create_server(
        ("::" if both else "127.0.0.1", 0), family=socket.AF_INET6 if both else socket.AF_INET, dualstack_ipv6=both
    )
    port = listener.getsockname()[1]
    whole = Settings(redis_url=redis_url, secret=SECRET, port=port, data_dir=data_dir, workers=1, **settings)
    worker = build(whole, "w1")
    await worker.store.wait_until_present()
    server = uvicorn.Server(configured(worker, whole))
    server.install_signal_handlers = lambda: None  # type: ignore[attr-defined]
    worker.start()
    serving = asyncio.create_task(server._serve([listener]))
    await eventually(lambda: server.started)
    try:
        yield Running(worker, port)
    finally:
        await worker.drain()
        server.should_exit = True
        await serving
        await worker.store.close()
