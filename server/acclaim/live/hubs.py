"""All events of this worker, and its work for all of them: control messages, keepalive and heartbeat."""

import asyncio
import logging
import os
import secrets
import socket
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Any

import msgspec

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.base.errors import StoreAway, Unknown
from acclaim.event import store as events
from acclaim.event.event import NO_EVENT, Event
from acclaim.event.stage import Stage
from acclaim.event.store import EventRecord
from acclaim.live import consoles, workers
from acclaim.live.gauges import Gauges
from acclaim.live.hub import Hub
from acclaim.live.memory import Memory
from acclaim.live.part import Part
from acclaim.live.shedding import Shedding
from acclaim.live.ticker import Ticker
from acclaim.live.worker_figures import WorkerFigures
from acclaim.redis import control
from acclaim.redis.client import Store
from acclaim.redis.headroom import Saving, saving_at
from acclaim.wire.closing import Close
from acclaim.wire.messages import Decoder

log = logging.getLogger("acclaim.live")
_REFUSED = {Saving.NOTHING: "nothing is", Saving.COMMENTS: "comments are", Saving.LIKES: "comments and likes are"}


class Hubs:
    """Finds or starts the hub of an event; runs the worker's few periodic tasks."""

    def __init__(
        self,
        store: Store,
        secret: bytes,
        worker_id: str,
        decoder: Decoder,
        parts: Sequence[type[Part]],
        installation: dict[str, Any] | None = None,
    ) -> None:
        """`decoder` knows the messages that `parts` receive."""
        self.gauges = Gauges()
        self.shedding = Shedding(self.gauges)
        self.workers: list[dict[str, Any]] = []  # every worker's figures as of the last heartbeat
        self.store_figures: dict[str, Any] = {}
        self._store = store
        self._secret = secret
        self._decoder = decoder
        self._parts = parts
        self._id = f"{worker_id}-{os.getpid()}-{secrets.token_hex(2)}"  # two machines may have the same process ids
        self.gateway = f"{socket.gethostname()}:{os.getppid()}"  # workers of one `acclaim serve`
        self._figures = WorkerFigures(worker_id, self.gateway, self.gauges, installation or {})
        self._hubs: dict[str, Hub] = {}
        self._tickers: dict[str, Ticker] = {}
        self._tasks: list[asyncio.Task[None]] = []
        self._running: dict[str, list[asyncio.Task[None]]] = {}  # by event
        self._finding: dict[str, asyncio.Task[Hub]] = {}
        self.draining = False

    def start(self, *others: Callable[[], Awaitable[None]]) -> None:
        """Starts the periodic tasks, and `others` beside them; all end with `drain`."""
        self._store.on_presence(self._store_changed)
        for run in (self._listen, self._keepalive, self._heartbeat, self.shedding.watch, *others):
            self._tasks.append(asyncio.create_task(_for_ever(run)))
        self._tasks.append(asyncio.create_task(self._start_scheduled()))

    def get(self, event_id: str) -> Hub | None:
        """The hub of an event that this worker knows already."""
        return self._hubs.get(event_id)

    async def find(self, event_id: str) -> Hub:
        """The hub of any event. Raises Unknown("unknown_event"), StoreAway."""
        hub = self._hubs.get(event_id)
        if hub is not None and event_id != NO_EVENT:
            return hub
        finding = self._finding.get(event_id)
        if finding is None:  # a thousand phones at once read the event once
            finding = asyncio.create_task(self._start_hub(event_id))
            self._finding[event_id] = finding
            finding.add_done_callback(lambda _: self._finding.pop(event_id, None))
        return await asyncio.shield(finding)

    async def roster_of(self, event_id: str) -> str:
        """The event whose roster this one goes by; from memory, once it is known here. Raises Unknown, StoreAway."""
        return (await self.find(event_id)).memory.event.roster_of

    def find_figures(self) -> Hub:
        """The hub of NO_EVENT: for consoles, figures only."""
        if NO_EVENT not in self._hubs:
            nothing = EventRecord(0, Event(NO_EVENT, NO_EVENT), Stage(), frozenset())
            memory = Memory(nothing, self._secret)
            self._hubs[NO_EVENT] = Hub(self._store, memory, self.gauges, self._id, self._decoder)
        return self._hubs[NO_EVENT]

    async def _start_hub(self, event_id: str) -> Hub:
        memory = Memory(await events.read(self._store, event_id), self._secret)
        await memory.read_definition(self._store)
        await memory.read_figures(self._store, all_polls=True)
        hub = Hub(self._store, memory, self.gauges, self._id, self._decoder, self._parts)
        await hub.each_part(lambda part: part.read())
        ticker = Ticker(self._store, hub, self.gauges, partial(self.is_first, event_id), self._gone)
        self._hubs[event_id], self._tickers[event_id] = hub, ticker
        runs = [ticker.run, *(task for part in hub.parts for task in part.tasks())]
        self._running[event_id] = [asyncio.create_task(_for_ever(run)) for run in runs]
        return hub

    def changed(self, event_id: str) -> None:
        """Part of an event was changed here or elsewhere: read it now."""
        if event_id in self._tickers:
            self._tickers[event_id].poke()
        elif not self.draining:
            self._tasks.append(asyncio.create_task(self._heard_of(event_id)))

    def _gone(self, event_id: str) -> None:
        self._tasks.append(asyncio.create_task(self._drop(event_id)))

    async def _drop(self, event_id: str) -> None:
        """Drops an event that no longer exists, such as a rehearsal that is over."""
        await self._hubs[event_id].drain(Close.EVENT_GONE)
        await _cancel(self._running.pop(event_id))
        del self._hubs[event_id], self._tickers[event_id]

    def is_first(self, event_id: str = "") -> bool:
        """Whether this worker does what one alone should, such as opening polls by the clock: the first of those
        alive, or one that knows none. `event_id`: of those that have opened that event, for one that took the place of
        a dead worker knows of no event until somebody comes to it."""
        alive = (line["id"] for line in self.workers if not event_id or event_id in line["online"])
        return next(alive, self._id) == self._id

    async def _start_if_scheduled(self, event_id: str) -> None:
        """A poll or survey must open at its time also when nobody has looked at its event yet. Raises StoreAway."""
        try:
            event = (await events.read(self._store, event_id)).event
        except Unknown:
            log.info("event %s: deleted meanwhile", event_id)
            return
        except (ValueError, KeyError, msgspec.DecodeError):  # written by something else; the others have their times
            log.exception("event %s: unreadable, written by something else; its schedule is ignored", event_id)
            return
        if any(one.opens_at or one.closes_at for one in event.activities):
            await self.find(event_id)

    async def _heard_of(self, event_id: str) -> None:
        try:
            await self._start_if_scheduled(event_id)
        except StoreAway as error:
            log.info("event %s: schedule not read: %s", event_id, error.message)  # opening a page of it starts it

    async def drain(self) -> None:
        """Answers what has come in, sends everybody away, stops."""
        self.draining = True
        await asyncio.gather(*(self._drain(hub) for hub in self._hubs.values()))
        await _cancel([*self._tasks, *(task for tasks in self._running.values() for task in tasks)])
        try:
            await workers.leave(self._store, self._id)
        except StoreAway:
            log.info("worker not signed off: store unavailable")  # the line goes stale anyway

    async def _drain(self, hub: Hub) -> None:
        await hub.each_part(lambda part: part.leaving())
        await hub.drain()
        await hub.each_part(lambda part: part.left())

    # --- periodic tasks

    async def _start_scheduled(self) -> None:
        """Looks at all events once; from the start again if the store goes in between."""
        while True:
            await self._store.wait_until_present()
            try:
                for event_id in await events.ids(self._store):
                    await self._start_if_scheduled(event_id)
                return
            except StoreAway as error:
                log.info("schedules not read yet: %s; will retry", error.message)

    def _store_changed(self, present: bool) -> None:
        for hub in self._hubs.values():
            self._tasks.append(asyncio.create_task(hub.tell_status(present)))
        self._tasks = [task for task in self._tasks if not task.done()]

    async def _listen(self) -> None:
        is_said = False
        while True:
            try:
                await control.listen(self._store, self.changed)
            except control.MayNotListen:
                if not is_said:
                    log.warning(
                        "Redis user may not SUBSCRIBE to acclaim:control: changes are seen up to %g s late; grant it "
                        "the rights listed in docs/operations.md (no restart needed)", limits.CONTROL_REREAD_S
                    )  # fmt: skip
                is_said = True
                await asyncio.sleep(limits.CONTROL_FORBIDDEN_S)
            except StoreAway:
                await self._store.wait_until_present()
                for ticker in self._tickers.values():
                    ticker.poke()

    async def _keepalive(self) -> None:
        while True:
            await asyncio.sleep(limits.KEEPALIVE_S)
            now = asyncio.get_running_loop().time()
            for hub in list(self._hubs.values()):
                hub.keep_alive(now)

    async def _heartbeat(self) -> None:
        while True:
            await asyncio.sleep(limits.HEARTBEAT_S)
            self.gauges.ack_ms.heartbeat()
            try:
                self.workers = await workers.heartbeat(
                    self._store, self._id, now_ms(), self._figures.now(self._hubs, self._tickers, self.draining)
                )
                self.store_figures = await self._store.figures()
                self._note_memory(self.store_figures["memory_share"])
            except StoreAway:
                self.store_figures = {**self.store_figures, "state": "away"}
            for event_id, hub in list(self._hubs.items()):
                if self._hubs.get(event_id) is not hub:
                    continue  # let go meanwhile
                hub.memory.online = sum(line["online"].get(event_id, 0) for line in self.workers)
                await hub.each_part(lambda part: part.heartbeat())
                await consoles.check(hub)
                await consoles.tell(hub, self._store, self.workers, self.store_figures)

    def _note_memory(self, share: float) -> None:
        before = self.gauges.saving
        self.gauges.saving = saving_at(share, before)
        if self.gauges.saving != before:
            what = _REFUSED[Saving(self.gauges.saving)]
            log.warning("Redis memory %.0f %% used: %s refused, ballots accepted; raise maxmemory", share * 100, what)


async def _for_ever(run: Callable[[], Awaitable[None]]) -> None:
    """Runs a periodic task until cancelled; a bug of ours is logged, and the task goes on a moment later."""
    while True:
        try:
            await run()
        except Exception:
            log.exception("task %s failed; restarting it", getattr(run, "__qualname__", run))  # a partial has none
            await asyncio.sleep(limits.HEARTBEAT_S)


async def _cancel(tasks: list[asyncio.Task[None]]) -> None:
    """Cancels until all are done: once is not enough, for Python 3.11's `asyncio.wait_for`, which redis-py uses, loses
    a cancellation that comes together with its result (cpython issue 86296)."""
    while pending := [task for task in tasks if not task.done()]:
        for task in pending:
            task.cancel()
        await asyncio.wait(pending, timeout=0.2)
