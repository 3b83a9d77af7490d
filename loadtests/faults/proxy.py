"""A proxy that misbehaves on demand: between a phone or an operator and the server, or between the server and Redis."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Final

from loadtests.faults.faults import Faults
from loadtests.faults.injected import Injected
from loadtests.faults.link import Link, Links
from loadtests.faults.plan import Fault
from loadtests.redis_server import HOST

Connect = Callable[[Callable[[], asyncio.Protocol]], Awaitable[Any]]


class Proxy:
    """Listens, and passes on what comes to `connect`'s other side, but for what `inject` orders."""

    def __init__(self, side: str, connect: Connect, injected: Injected, whose: str = "") -> None:
        """`side`, `whose`: see injected.py."""
        self.port = 0
        self.injected: Final = injected
        self._connect: Final = connect
        self._links: Final = Links()
        self._faults: Final = Faults(side, whose, injected, lambda: self._links.cut(only_lossy=True))
        self._server: asyncio.Server | None = None
        self._connecting: set[asyncio.Future[Any]] = set()

    async def listen(self, path: str | None = None) -> None:
        """On a unix socket, or on a free `port` of this machine."""
        loop = asyncio.get_running_loop()
        if path is not None:
            self._server = await loop.create_unix_server(self._accept, path)
        else:
            self._server = await loop.create_server(self._accept, HOST, 0)
            self.port = self._server.sockets[0].getsockname()[1]

    async def close(self) -> None:
        """Cuts all lines."""
        assert self._server
        self._server.close()
        self._links.cut()
        await self._server.wait_closed()
        if self._connecting:
            await asyncio.wait(self._connecting)
        await self._links.gone()
        self._faults.give_up()

    def inject(self, fault: Fault) -> None:
        """From now on; a cut waits for the next bytes to come along."""
        self._faults.order(fault)

    def calm(self) -> None:
        """Takes back cuts that nothing has come along for."""
        self._faults.calm()

    def _accept(self) -> asyncio.Protocol:
        link = Link(self._faults, self._links)
        self._links.add(link)
        connecting = asyncio.ensure_future(self._reach(link))
        self._connecting.add(connecting)
        connecting.add_done_callback(self._connecting.discard)
        return link.near

    async def _reach(self, link: Link) -> None:
        try:
            await self._connect(lambda: link.far)
        except OSError:
            link.cut()
        else:
            if not link.is_whole:
                link.cut()
