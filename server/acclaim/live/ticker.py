"""The ticker of one event: reads the figures, and if they changed sends them to everybody, each as often as the load
allows.

Cost grows with ticks × sockets, never with votes: nobody publishes a vote. Screens and consoles get up to 10 ticks a
second, phones 1 to 4: fewer when the fan-out would take more than its share of the worker.
"""

import asyncio
import logging
import time
from collections.abc import Callable

from acclaim.base import limits
from acclaim.base.errors import StoreAway, Unknown
from acclaim.live.gauges import Gauges
from acclaim.live.hub import Hub
from acclaim.live.shedding import fanout_ms, fanout_share, phone_tick_ms_max, phone_tick_ms_min
from acclaim.redis.client import Store
from acclaim.voting import schedule
from acclaim.wire.messages import View

log = logging.getLogger("acclaim.live")

# Nothing can change by ballots while no poll is open; verbs announce themselves, so reading now and then will do.
IDLE_READ_MS = 500


class Ticker:
    """Runs until cancelled. `poke` makes it read everything at once, after a control message."""

    def __init__(
        self,
        store: Store,
        hub: Hub,
        gauges: Gauges,
        keeps_schedule: Callable[[], bool],
        gone: Callable[[str], None],
    ) -> None:
        """`gone(event_id)` is called when the event no longer exists; it ends this ticker."""
        self._store = store
        self._gauges = gauges
        self._gone = gone
        self._keeps_schedule = keeps_schedule
        self._hub = hub
        self._poked = asyncio.Event()
        self._reread_at = 0.0
        self._seen: dict[View, object] = {}  # what a view has seen once it has the newest tick
        self._phones_online = 0
        self._phones_online_at = -limits.ONLINE_PHONES_S
        self._phones_sent_at = 0.0
        self.phone_interval_ms = float(limits.TICK_PHONE_MS_MIN)

    def poke(self) -> None:
        self._reread_at = 0.0
        self._poked.set()

    async def run(self) -> None:
        while True:
            try:
                await self._read()
                await self._tell()
                await self._keep_schedule()
            except Unknown:
                self._gone(self._hub.memory.event.id)
                await asyncio.Event().wait()  # until it is cancelled
            except StoreAway:
                await self._outlast_the_store()
            try:
                async with asyncio.timeout(self._interval_ms() / 1000):
                    await self._poked.wait()
            except TimeoutError:
                continue

    async def _outlast_the_store(self) -> None:
        """Returns when the store answers again. Meanwhile heartbeats go on: a page that receives nothing would consider
        its connection dead, and a store that has just recovered must not face endless reconnects."""
        waiting = asyncio.create_task(self._store.wait_until_present())
        try:
            while not (await asyncio.wait({waiting}, timeout=limits.HEARTBEAT_S))[0]:
                await self._tell()
        finally:
            waiting.cancel()
        self.poke()  # whatever was announced meanwhile was not heard

    def _interval_ms(self) -> float:
        memory = self._hub.memory
        if not self._hub.audiences:
            return IDLE_READ_MS
        if not memory.event.takes_taps and all(not memory.is_live(poll) for poll in memory.event.polls):
            return IDLE_READ_MS
        audiences = self._hub.audiences
        watched = audiences.count("screen") or audiences.count("console")
        return limits.TICK_SCREEN_MS_MIN if watched else limits.TICK_PHONE_MS_MIN

    async def _read(self) -> None:
        self._poked.clear()
        hub, memory, now = self._hub, self._hub.memory, time.monotonic()
        reread = now >= self._reread_at
        if reread:
            self._reread_at = now + limits.CONTROL_REREAD_S
            await memory.read_definition(self._store)
            hub.turn_out_revoked()
            hub.turn_out_of_draft()
            await hub.each_part(lambda part: part.read())
        await hub.each_part(lambda part: part.tell())
        if memory.told != hub.told:  # also by a ballot's way: intake.py reads it where it was late
            await hub.tell_event()
        await memory.read_figures(self._store, all_polls=reread)
        figures = (
            memory.rev,
            tuple(memory.likes.items()),
            tuple(memory.entitled.values()),
            tuple((poll.epoch, poll.seq, poll.state) for poll in memory.polls.values()),
        )
        # While a hall comes in, who is online changes all the time: a tick to every phone for each of those changes
        # would be most of what it is sent.
        if memory.online != self._phones_online and now - self._phones_online_at >= limits.ONLINE_PHONES_S:
            self._phones_online, self._phones_online_at = memory.online, now
        newest = (figures, memory.online)
        if newest != self._seen.get("screen"):
            hub.audiences.forget_ticks()
        self._seen = {"screen": newest, "console": newest, "moderator": newest}
        self._seen["phone"] = (figures, self._phones_online)

    async def _tell(self) -> None:
        """Sends ticks to the audiences that have not seen the newest figures, or nothing for a heartbeat."""
        hub, now = self._hub, time.monotonic()
        due = []
        interval_ms_min = phone_tick_ms_min(self._gauges.shed_level)
        self.phone_interval_ms = max(self.phone_interval_ms, interval_ms_min)
        phones_due = (now - self._phones_sent_at) * 1000 >= self.phone_interval_ms
        for audience in hub.audiences.all():
            is_news = audience.told != self._seen.get(audience.view) or now - audience.told_at >= limits.TICK_REPEAT_S
            if is_news and (audience.view != "phone" or phones_due):
                due.append(audience)
        if not due:
            return
        if any(now - audience.told_at >= limits.TICK_REPEAT_S for audience in due):
            hub.audiences.forget_ticks()  # a heartbeat carries the time of now
        began_cpu = time.thread_time()
        await hub.send_ticks(due)
        took_ms, cpu_ms = (time.monotonic() - now) * 1000, (time.thread_time() - began_cpu) * 1000
        for audience in due:
            audience.told, audience.told_at = self._seen.get(audience.view), now
        if any(audience.view == "phone" for audience in due):
            self._phones_sent_at = now
            gauges, level = self._gauges, self._gauges.shed_level
            share = fanout_share(level, gauges.is_rush)
            wanted = max(interval_ms_min, fanout_ms(share, gauges.core_share, took_ms, cpu_ms))
            self.phone_interval_ms = min(phone_tick_ms_max(level), 0.7 * self.phone_interval_ms + 0.3 * wanted)

    async def _keep_schedule(self) -> None:
        """Opens and closes polls whose time has come. One worker does; if two believe that it is theirs, verbs are
        safe to repeat."""
        if not self._store.present:
            return
        first = self._keeps_schedule()
        await self._hub.each_part(lambda part: part.keep_time(first))
        if not first:
            return
        memory = self._hub.memory
        if await schedule.keep(self._store, memory.record, memory.event.polls, memory.polls):
            self._reread_at = 0.0
