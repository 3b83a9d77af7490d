"""Answers `/pictures/EVENT/NAME` from memory for those that were asked for last, else from Redis.

A picture's name follows from its content, so what is in memory is never wrong. When an option comes up in a hall, all
phones ask for its picture at once: the first one reads it, the others wait for that.
"""

import asyncio
from collections import OrderedDict
from typing import Final

from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from acclaim.base import limits
from acclaim.event import pictures
from acclaim.redis.client import Store

PATH: Final = "/pictures/"
_FOR_EVER: Final = {"Cache-Control": "public, max-age=31536000, immutable"}


class Pictures:
    """Of one worker: at most limits.PICTURES_MEMORY_BYTES of them."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: OrderedDict[str, Response] = OrderedDict()  # by their path; the one last asked for stands last
        self._kept_bytes = 0
        self._reading: dict[str, asyncio.Task[Response]] = {}

    def find(self, path: str) -> Response | None:
        """The answer for a path, if it is in memory."""
        response = self._kept.get(path)
        if response is not None:
            self._kept.move_to_end(path)
        return response

    async def read(self, event_id: str, name: str) -> Response:
        """The answer out of Redis. Raises Unknown("unknown_picture"), StoreAway."""
        path = f"{PATH}{event_id}/{name}"
        if path not in self._reading:
            self._reading[path] = asyncio.create_task(self._read(path, event_id, name))
        return await asyncio.shield(self._reading[path])

    async def _read(self, path: str, event_id: str, name: str) -> Response:
        try:
            content, media_type = await pictures.get(self._store, event_id, name)
        finally:
            del self._reading[path]
        response = self._kept[path] = Response(content, media_type=media_type, headers=_FOR_EVER)
        self._kept_bytes += len(content)
        while self._kept_bytes > limits.PICTURES_MEMORY_BYTES:
            _, oldest = self._kept.popitem(last=False)
            self._kept_bytes -= len(oldest.body)
        return response


class ServePictures:
    """ASGI middleware, before any route is looked at; what is not in memory goes on to its route."""

    def __init__(self, app: ASGIApp, kept: Pictures) -> None:
        self._app = app
        self._kept = kept

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        response = None
        if path.startswith(PATH) and scope["method"] in ("GET", "HEAD"):
            response = self._kept.find(path)
        await (response or self._app)(scope, receive, send)
