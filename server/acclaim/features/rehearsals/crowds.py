"""The simulated audiences that this worker runs for rehearsals, each a process of its own."""

import asyncio
import contextlib
import logging
from asyncio.subprocess import PIPE, Process
from typing import Final

import msgspec

from acclaim.audience.address import Address
from acclaim.audience.order import Order, Told
from acclaim.audience.pace import Speed
from acclaim.base import limits, modules
from acclaim.base.clock import now_ms
from acclaim.base.errors import StoreAway
from acclaim.config import SAME_MACHINE, Settings
from acclaim.event.event import Event
from acclaim.features.rehearsals import rules
from acclaim.features.rehearsals import store as rehearsals
from acclaim.features.rehearsals.store import Audience
from acclaim.http.services import Service
from acclaim.redis.client import Store

log = logging.getLogger("acclaim.live")

COMMAND: Final = modules.command("acclaim.audience.rehearsal")
_told: Final = msgspec.json.Decoder(Told)


class Crowds(Service):
    """Starts audiences and looks after them: each ends when another is wanted or none, and with this worker."""

    def __init__(self, store: Store, secret: bytes, address: Address, log_format: str) -> None:
        """`address` is where this server is reached from its own machine."""
        self._store = store
        self._secret = secret
        self._address = address
        self._log_format = log_format
        self._tasks: set[asyncio.Task[None]] = set()

    @classmethod
    def of(cls, store: Store, settings: Settings) -> "Crowds":
        host = SAME_MACHINE.get(settings.host, settings.host)
        host = "127.0.0.1" if host == "localhost" else host
        address = Address(host, settings.port, settings.serves_tls)
        return cls(store, settings.secret_bytes, address, settings.log_format)

    async def send(self, event: Event, phones: int, speed: Speed, minutes: int) -> Audience:
        """Sends an audience to a rehearsal, in place of the one that is there."""
        run = await rehearsals.want(self._store, event.id)
        now = now_ms()
        audience = Audience(run, phones, speed, at=now, ends_at=now + minutes * 60_000)
        await rehearsals.note(self._store, event.id, audience)
        task = asyncio.create_task(self._look_after(event, audience, minutes * 60.0))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return audience

    async def drain(self) -> None:
        """Ends all of them."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _look_after(self, event: Event, audience: Audience, seconds: float) -> None:
        process = await asyncio.create_subprocess_exec(*COMMAND, stdin=PIPE, stdout=PIPE, env=modules.environment())
        try:
            self._say(process, msgspec.json.encode(self._order(event, audience, seconds)))
            await self._read(process, event.id, audience)
        except StoreAway:
            log.warning("simulated audience stopped: store unavailable; start it again once Redis answers")
        finally:
            if last := await _end(process):
                _update(audience, last)
            audience.done, audience.there, audience.at = True, 0, now_ms()
            audience.broken_off = process.returncode != 0
            with contextlib.suppress(StoreAway):
                await rehearsals.note(self._store, event.id, audience)

    async def _read(self, process: Process, event_id: str, audience: Audience) -> None:
        """Passes on what it tells, until it ends or is not wanted any more."""
        assert process.stdout is not None
        _, outages = await rehearsals.wishes(self._store, event_id)
        while line := await process.stdout.readline():
            _update(audience, line)
            wanted, asked = await rehearsals.wishes(self._store, event_id)
            if wanted != audience.run:
                return
            if asked != outages:
                outages = asked
                audience.outages += 1
                self._say(process, b"cut")
            await rehearsals.note(self._store, event_id, audience)

    def _order(self, event: Event, audience: Audience, seconds: float) -> Order:
        return Order(
            host=self._address.host,
            port=self._address.port,
            tls=self._address.tls,
            secret=self._secret.hex(),
            event=event.id,
            name=rules.member(audience.run, ""),
            phones=audience.phones,
            speed=audience.speed,
            seconds=seconds,
            places=rules.places(event),
            log_format=self._log_format,
        )

    def _say(self, process: Process, line: bytes) -> None:
        assert process.stdin is not None
        process.stdin.write(line + b"\n")


def _update(audience: Audience, line: bytes) -> None:
    for name, value in msgspec.structs.asdict(_told.decode(line)).items():
        setattr(audience, name, value)
    audience.at = now_ms()


async def _end(process: Process) -> bytes:
    """The end of its input tells it to go. Returns the last line that it told, if any."""
    assert process.stdin is not None
    process.stdin.close()
    try:
        async with asyncio.timeout(limits.REHEARSAL_END_S):
            told, _ = await process.communicate()
            return told.strip().rpartition(b"\n")[2]
    except TimeoutError:
        process.kill()
        await process.wait()
        return b""
