"""The access token of a WeCom app: one for all workers, replaced by one of them before it ends.

Asking for it is limited by the minute, and a new one may end the old. So it stands in Redis, and a lock lets one worker
replace it; the others go on with the old one as long as it is good.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

import msgspec

from acclaim.base.errors import ProviderError
from acclaim.features.sign_in import keys, limits
from acclaim.redis.client import Store


class _Kept(msgspec.Struct, frozen=True):
    """`fresh_until` in ms since 1970; then somebody replaces it, though it is good for some minutes more."""

    token: str
    fresh_until: int


_decode: Final = msgspec.json.Decoder(_Kept).decode
_LOOKS: Final = round(limits.CALL_S / limits.WECOM_LOOK_S)


class WeComToken:
    """`fetch` asks for a new one: (token, seconds that it is good for). `app`: what it is for."""

    def __init__(self, store: Store, fetch: Callable[[], Awaitable[tuple[str, int]]], *app: str) -> None:
        self._store = store
        self._fetch = fetch
        self._key = keys.wecom_token(*app)
        self._lock = keys.wecom_lock(self._key)

    async def current(self, now: int, not_this: str = "") -> str:
        """A token that is good at `now` (ms), another than `not_this`, which was refused. Raises ProviderError."""
        for _ in range(_LOOKS):
            kept = await self._read(not_this)
            if kept and now < kept.fresh_until:
                return kept.token
            if await self._take_lock():
                return await self._replace(now, not_this)
            if kept:
                return kept.token
            await asyncio.sleep(limits.WECOM_LOOK_S)
        raise ProviderError("provider_busy")

    async def _read(self, not_this: str) -> _Kept | None:
        [found] = await self._store.ask(("GET", self._key))
        kept = _decode(found) if found else None
        return kept if kept and kept.token != not_this else None

    async def _take_lock(self) -> bool:
        [taken] = await self._store.ask(("SET", self._lock, "1", "NX", "EX", str(limits.WECOM_LOCK_S)))
        return taken is not None

    async def _replace(self, now: int, not_this: str) -> str:
        try:
            kept = await self._read(not_this)  # by whoever had the lock before
            if kept and now < kept.fresh_until:
                return kept.token
            token, good_for_s = await self._fetch()
            kept = _Kept(token, now + max(0, good_for_s - limits.WECOM_EARLY_S) * 1000)
            text = msgspec.json.encode(kept).decode()
            await self._store.ask(("SET", self._key, text, "EX", str(max(1, good_for_s))))
            return token
        finally:
            await self._store.ask(("DEL", self._lock))
