"""The ticker of one event: reads the figures, and if they changed tells everybody, each as often as is good for all.

Cost grows with ticks × sockets, never with votes: nobody publishes a vote. Screens and consoles get up to 10 ticks a
second, phones 1 to 4: fewer when the fan-out would take more than its share of the worker.
"""

import asyncio
import logging
import time
from collections.abc import Callable

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.base.errors import OperatorError, StoreAway, Unknown
from acclaim.event.parts.poll import Poll
from acclaim.event.states import Verb
from acclaim.live.gauges import Gauges
from acclaim.live.hub import Hub
from acclaim.live.shedding import fanout_ms, fanout_share, phone_tick_ms_max, phone_tick_ms_min
from acclaim.redis.client import Store
from acclaim.voting import verbs
from acclaim.wire.messages import View

log = logging.getLogger("acclaim.live")

# Nothing can change by ballots while no poll is open; verbs announce themselves, so reading now and then will do.
IDLE_READ_MS = 500
SCHEDULE = "schedule"  # who it was, in the audit log


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
        """`gone(event_id)` is called when the event is there no more; it ends this ticker."""
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
        """Returns when the store answers again. Meanwhile heartbeats go on: whoever hears nothing takes the line for
        dead, and all of them coming back again and again is the last thing that a mended store needs."""
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
        if memory.rev != hub.told_rev:  # also by a ballot's way: intake.py reads it where it was late
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
        now = now_ms()
        for poll in self._hub.memory.event.polls:
            verb = self._due(poll, now)
            if verb is None:
                continue
            try:
                event_id, epoch = self._hub.memory.event.id, self._hub.memory.polls[poll.id].epoch
                await verbs.apply(self._store, event_id, poll.id, verb, epoch, now, who=SCHEDULE)
                log.info("poll %s: %s by schedule", poll.id, verb)
            except (OperatorError, Unknown) as error:  # another worker, or an operator, was first
                log.info("poll %s: %s by schedule not needed: %s", poll.id, verb, error.message)
            except StoreAway as error:  # it may still answer reads: then screens and phones go on being told
                log.info("poll %s: %s by schedule must wait: %s", poll.id, verb, error.message)
                return
            self._reread_at = 0.0

    def _due(self, poll: Poll, now: int) -> Verb | None:
        figures = self._hub.memory.polls.get(poll.id)
        if figures is None:
            return None
        closes_at = figures.closes_at
        if figures.state in ("open", "locked") and closes_at is not None and now >= closes_at:
            return "close"
        # After a reset a time that has passed means nothing any more; one that lies ahead (the reset ended a rehearsal)
        # still holds.
        memory = self._hub.memory
        may_open = memory.event.is_public and not memory.stage.held
        if figures.state == "draft" and poll.opens_at is not None and may_open:
            opens_at = poll.opens_at.timestamp() * 1000
            too_late = poll.closes_at is not None and now >= poll.closes_at.timestamp() * 1000
            return "open" if (figures.reset_at or 0) < opens_at <= now and not too_late else None
        return None
