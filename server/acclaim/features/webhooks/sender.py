"""Sends hints: of all workers one at a time, whoever has the lease. What was sent is kept, so nothing depends on who
that is: one that is killed is followed by another, which sends again what nobody is known to have taken."""

import asyncio
import logging
import random
import secrets
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from ipaddress import ip_network
from typing import Final, cast

import msgspec

from acclaim.base.clock import now_ms
from acclaim.base.errors import Malformed, StoreAway, Unknown
from acclaim.config import Settings
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.features.changes import cursor as cursors
from acclaim.features.changes.answers import Changes, Wish
from acclaim.features.changes.bodies import TYPES, Type
from acclaim.features.changes.cursor import Cursor
from acclaim.features.webhooks import outbound, rules
from acclaim.features.webhooks import store as webhooks
from acclaim.features.webhooks.limits import IDLE_LOOK_S, LOOK_S, ROUND_S, SENT_AT_ONCE
from acclaim.features.webhooks.outbound import NotSent
from acclaim.features.webhooks.rules import State, Webhook
from acclaim.http.services import Service
from acclaim.redis.client import Store

log = logging.getLogger("acclaim.webhooks")
_WHO_BYTES: Final = 8
_TAKEN: Final = range(200, 300)


class Sender(Service):
    """Of one worker."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        self._secret = settings.secret_bytes
        self._origin = settings.origin
        self._allowed = [ip_network(one) for one in settings.webhook_networks]
        self._changes = Changes.of(store, settings)
        self._who = secrets.token_hex(_WHO_BYTES)
        self._turns = asyncio.Semaphore(SENT_AT_ONCE)

    @classmethod
    def of(cls, store: Store, settings: Settings) -> "Sender":
        return cls(store, settings)

    def tasks(self) -> Sequence[Callable[[], Awaitable[None]]]:
        return (self.run,)

    async def drain(self) -> None:
        """The next one need not wait for the lease to end."""
        with suppress(StoreAway):
            await webhooks.give_lease_back(self._store, self._who)

    async def run(self) -> None:
        """Looks every limits.LOOK_S, without end."""
        while True:
            has_work = False
            try:
                if await webhooks.take_lease(self._store, self._who):
                    with suppress(TimeoutError):
                        async with asyncio.timeout(ROUND_S):
                            has_work = await self.look()
            except StoreAway:
                await self._store.wait_until_present()
            await asyncio.sleep(LOOK_S if has_work else IDLE_LOOK_S)

    async def look(self) -> bool:
        """One look at all webhooks; whether there are any."""
        lines = [line for line in await webhooks.read(self._store) if rules.is_on(line[1], line[2])]
        await asyncio.gather(*(self._try(*line) for line in lines))
        return bool(lines)

    async def beginning(self, webhook: Webhook) -> State:
        """Of a new webhook: hints begin with what happens from now on. Raises Unknown("unknown_event"), Malformed for
        types of which too much is open at once."""
        wish = _wish(webhook, (await events.read(self._store, webhook.event)).event)
        return State(self._written(await self._end(wish, now_ms())))

    async def _try(self, webhook_id: str, webhook: Webhook, state: State | None) -> None:
        """One that fails leaves the others to end what they have begun, within this lease."""
        try:
            await self._care_for(webhook_id, webhook, state)
        except StoreAway:
            pass  # nothing of it is kept, so the next look sends it again
        except Exception:  # of one webhook, whatever it is
            log.exception("webhook %s of event %s: no look at its news", webhook_id, webhook.event)

    async def _care_for(self, webhook_id: str, webhook: Webhook, state: State | None) -> None:
        now = now_ms()
        if state is not None and state.off_at:  # it was turned on again
            state = msgspec.structs.replace(state, off_at=0, tries=0, failing_since=0, next_at=0)
        if state is not None and now < state.next_at and not rules.wants_again(webhook, state):
            return
        try:
            event = (await events.read(self._store, webhook.event)).event
        except Unknown:  # in the bin
            return
        if state is None or not event.is_public:  # just being made; or the feed tells nothing either
            return
        wish = _wish(webhook, event)
        async with self._turns:
            if rules.wants_again(webhook, state) and not state.failing_since:  # else it is sent again below
                body = rules.hint(state.message, webhook, self._origin, state.hinted, state.types)
                said = await self.send(webhook_id, webhook, body)
                again = msgspec.structs.replace(state, tried_at=now_ms(), said=said)
                await webhooks.save_state(self._store, webhook_id, again)
                return
            await self._tell(webhook_id, webhook, state, wish, now)

    async def _tell(self, webhook_id: str, webhook: Webhook, state: State, wish: Wish, now: int) -> None:
        """Hints at what is new, if anything is."""
        try:
            after = cursors.read(state.after, self._secret, webhook.event)
            page = await self._changes.page(wish, after, now)
        except (Malformed, Unknown):  # the receiver will hear the same, and read from the start
            end = await self._end(wish, now)
            types: tuple[str, ...] = ()
        else:
            if not page.facts:
                if page.cursor != after:
                    moved = msgspec.structs.replace(state, after=self._written(page.cursor))
                    await webhooks.save_state(self._store, webhook_id, moved)
                return
            end = await self._end(wish, now) if page.more else page.cursor
            types = tuple(dict.fromkeys(fact.type_of() for fact in page.facts))
        told = self._written(end)  # before anything is sent: it may be refused
        message = rules.message_id(webhook_id, state.after)
        state = msgspec.structs.replace(state, hinted=state.after, types=types, message=message)
        body = rules.hint(message, webhook, self._origin, state.hinted, types)
        said = await self.send(webhook_id, webhook, body)
        now = now_ms()
        if said.isdigit() and int(said) in _TAKEN:
            state = rules.taken(state, told, now, said)
        else:
            state = rules.failed(state, now, said, random.random())  # noqa: S311 (spreads tries)
            if state.off_at == now:
                log.warning("webhook %s of event %s: off, its receiver accepts no hints", webhook_id, webhook.event)
                detail = {"webhook": webhook_id, "url": webhook.url, "event": webhook.event, "said": said}
                await audit.record(self._store, "", audit.SERVER, "give_up_webhook", detail=detail)
        await webhooks.save_state(self._store, webhook_id, state)

    async def send(self, webhook_id: str, webhook: Webhook, body: dict[str, object]) -> str:
        """What came of sending a message: the status, or a word."""
        now = now_ms()
        keys = rules.keys_now(self._secret, webhook_id, webhook, now)
        try:
            return str(await outbound.post(webhook.url, rules.signed(str(body["id"]), body, keys, now), self._allowed))
        except NotSent as error:
            return str(error)

    def secret_text(self, webhook_id: str, webhook: Webhook) -> str:
        """What its receiver verifies messages with."""
        return rules.secret_text(rules.key_of(self._secret, webhook_id, webhook.generation))

    async def _end(self, wish: Wish, now: int) -> Cursor:
        """The cursor behind all that is there."""
        return (await self._changes.page(wish, Cursor(wish.event.id), now)).cursor

    def _written(self, cursor: Cursor) -> str:
        return cursors.written(cursor, self._secret)


def _wish(webhook: Webhook, event: Event) -> Wish:
    return Wish(event, cast(tuple[Type, ...], webhook.types) or TYPES, False)
