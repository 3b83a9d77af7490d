"""One worker process: uvicorn on its own socket, sharing the port with the other workers."""

import asyncio
import gc
import logging
import os
import signal
import socket
import sys
from contextlib import suppress
from typing import Final

import uvicorn
import uvloop

from acclaim.app import Worker, build
from acclaim.base import limits, logs
from acclaim.base.errors import StoreAway
from acclaim.config import Settings, cores
from acclaim.http.certificate import Pair
from acclaim.process.heartbeat import Heartbeat
from acclaim.redis import schema
from acclaim.redis.client import Store

log = logging.getLogger("acclaim.worker")

STORE_AWAITED_S: Final = 2.0  # before it takes connections


class _Server(uvicorn.Server):
    """uvicorn, but sockets are drained before its own shutdown: it does not know about them."""

    def __init__(self, config: uvicorn.Config, worker: Worker, heartbeat: Heartbeat) -> None:
        super().__init__(config)
        self._worker = worker
        self._heartbeat = heartbeat
        self._beating: asyncio.Task[None] | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._beating = asyncio.create_task(self._heartbeat.run())

    def end_unless_done(self, checking: asyncio.Task[None]) -> None:
        """What the worker needs to go on was found, or it ends."""
        if not checking.cancelled() and checking.exception():
            self.should_exit = True

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        for server in self.servers:
            server.close()  # first: phones that reconnect now must reach another worker
        self._heartbeat.leave()
        await self._worker.drain()
        await super().shutdown(sockets)
        await self._worker.store.close()


def run(
    settings: Settings, worker_id: str, restarts: dict[str, int], pair: Pair | None, listener: int, heartbeat: int
) -> int:
    """Runs until SIGTERM, or until the parent is gone (its end of our stdin closes). Returns the exit code.

    `listener` and `heartbeat` are descriptors: of a bound socket, and of the pipe that the parent listens to.
    """
    signal.signal(signal.SIGHUP, signal.SIG_IGN)  # meant for the parent, which replaces us in its turn
    logs.set_up(worker_id, settings.log_level, settings.log_format)
    logging.getLogger("websockets").setLevel(logging.WARNING)  # a line for each connection would drown ours,
    logging.getLogger("uvicorn").setLevel(logging.ERROR)  # and so would one for each request that is none
    if settings.workers > cores():
        _take_turns()
    with _listening(listener) as listens:
        uvloop.run(_serve(settings, worker_id, restarts, pair, listens, Heartbeat(heartbeat)))
    return 0


def _take_turns() -> None:
    """Of more workers than cores, one that is woken waits until whoever runs has done its work, and finds more to do in
    its own turn. Measured with fourteen on two cores while a hall came in: about a tenth less CPU a visit."""
    if hasattr(os, "SCHED_BATCH"):  # Linux
        with suppress(OSError):  # a sandbox may forbid it
            os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))


def configured(worker: Worker, settings: Settings) -> uvicorn.Config:
    """How uvicorn serves a worker. Only addresses that trusted proxies forward count, and no address is ever logged:
    it may hold a ticket or a display link's key."""
    return uvicorn.Config(
        worker.web,
        http=worker.protocol,  # type: ignore[arg-type]  # documented as a class; any factory will do
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=list(settings.trusted_proxies),
        timeout_graceful_shutdown=int(limits.DRAIN_S),
        backlog=limits.LISTEN_BACKLOG,
    )


async def _serve(
    settings: Settings,
    worker_id: str,
    restarts: dict[str, int],
    pair: Pair | None,
    listener: socket.socket,
    heartbeat: Heartbeat,
) -> None:
    worker = build(settings, worker_id, pair)
    worker.hubs.gauges.restarts.update(restarts)
    # What is there now stays; and a full collection that walks 20,000 connections in mid-vote frees nothing worth it:
    # nothing on a ballot's way makes cycles. Measured: 5 % of a vote's time.
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)
    server = _Server(configured(worker, settings), worker, heartbeat)
    worker.start()
    checking = asyncio.create_task(_check_schema(worker.store))
    await asyncio.wait({checking}, timeout=STORE_AWAITED_S)  # no longer: pages are served also while the store is away
    if checking.done():
        checking.result()
        await worker.versions.own_kept()
    checking.add_done_callback(server.end_unless_done)
    watch = asyncio.create_task(_end_with_parent())
    listener.listen(limits.LISTEN_BACKLOG)  # last: from now on the kernel gives it connections
    await server.serve([listener])
    watch.cancel()
    if checking.done():
        checking.result()


async def _check_schema(store: Store) -> None:
    """Returns once it has found data that this version can read. Raises SchemaMismatch."""
    while True:
        await store.wait_until_present()
        with suppress(StoreAway):
            return await schema.check(store)


def _listening(descriptor: int) -> socket.socket:
    """The socket that the parent has bound for this worker and its successors: the kernel spreads connections over all
    that share the port."""
    listener = socket.socket(fileno=descriptor)
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, limits.SEND_BUFFER_BYTES)  # all that it accepts have it
    listener.setblocking(False)
    return listener


async def _end_with_parent() -> None:
    """Stops this worker when the parent's end of our standard input closes."""
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    await reader.read()
    log.warning("supervisor gone; stopping")
    os.kill(os.getpid(), signal.SIGTERM)
