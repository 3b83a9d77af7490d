"""The static files of the other versions: those that run on other gateways, and those that ran here until yesterday.

They are looked up when somebody requests a mark that is not ours. A made-up mark costs others nothing: all versions
are looked up at once, at most once in LOOK_S; later requests wait for the next look-up.
"""

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Final

from starlette.responses import Response

from acclaim.base.errors import StoreAway
from acclaim.http import static_files
from acclaim.http.assets import Assets
from acclaim.http.sources import Sources
from acclaim.redis.client import Store

log = logging.getLogger("acclaim.web")

LOOK_S: Final = 1.0
REFRESH_S: Final = 3600.0
FIRST_S: Final = 2.0  # how long a worker waits for its files to be where the other gateways find them
_is_mark = re.compile(r"[0-9a-f]{16}\Z").match


class Versions:
    """`own` are this version's files, `secret` is the server's."""

    def __init__(self, store: Store, secret: bytes, own: Assets | Sources) -> None:
        self._store = store
        self._secret = secret
        self._own = own
        self._others: dict[str, Assets] = {}
        self._kept = asyncio.Event()
        self._look: asyncio.Task[None] | None = None
        self._look_at = 0.0
        self._reading = asyncio.Lock()

    def tasks(self) -> list[Callable[[], Awaitable[None]]]:
        """What runs as long as we do. Sources are not for others: they have no mark to ask for them by."""
        own = self._own
        return [] if isinstance(own, Sources) else [partial(self._keep, own)]

    async def _keep(self, own: Assets) -> None:
        """Leaves our files where the others find them."""
        while True:
            await self._store.wait_until_present()
            try:
                if not await static_files.is_kept(self._store, own.mark):
                    value = await asyncio.to_thread(static_files.pack, own.mark, own.named_by_pages, self._secret)
                    await static_files.keep(self._store, own.mark, value)
            except StoreAway:
                await asyncio.sleep(LOOK_S)
                continue
            self._kept.set()
            await asyncio.sleep(REFRESH_S)

    async def own_kept(self) -> None:
        """Returns once our files are there, or after FIRST_S: pages are served also while the store is away."""
        if not self.tasks():
            return
        try:
            async with asyncio.timeout(FIRST_S):
                await self._kept.wait()
        except TimeoutError:
            log.info("static files not shared with other versions yet: store unavailable; will retry")

    async def file(self, path: str, asked: Mapping[str, str]) -> Response | None:
        """The answer for the path behind `/static/` if it begins with another version's mark. Raises StoreAway."""
        mark = path.partition("/")[0]
        if mark == self._own.mark or not _is_mark(mark):
            return None
        if mark not in self._others:
            if self._look is None:
                self._look = asyncio.create_task(self._look_for_versions())
            await asyncio.shield(self._look)
        other = self._others.get(mark)
        return other.file(path, asked) if other else None

    async def _look_for_versions(self) -> None:
        loop = asyncio.get_running_loop()
        await asyncio.sleep(max(0.0, self._look_at - loop.time()))
        self._look = None  # whoever comes from now on may ask for what was written since
        self._look_at = loop.time() + LOOK_S
        async with self._reading:
            marks = await static_files.marks(self._store)
            self._others = {mark: self._others[mark] for mark in marks if mark in self._others}
            for mark in marks:
                if mark != self._own.mark and mark not in self._others:
                    await self._read(mark)

    async def _read(self, mark: str) -> None:
        value = await static_files.find(self._store, mark)
        if value is None:
            return
        contents = await asyncio.to_thread(static_files.unpack, mark, value, self._secret)
        if contents is None:
            log.warning(
                "static files of version %s not used: not signed with this server's secret; give all gateways one", mark
            )
            return
        self._others[mark] = await asyncio.to_thread(Assets, contents, mark)
