"""Somebody between a phone and the server: frames that are lost, late or repeated."""

import asyncio
import json
from typing import Any

from playwright.async_api import Page, WebSocketRoute


class Middle:
    """Stands between a phone and the server: sees what both say, may swallow it, and may speak for the server."""

    def __init__(self) -> None:
        self.said: list[dict[str, Any]] = []  # by the phone
        self.heard: list[dict[str, Any]] = []  # from the server
        self.swallowed: set[str] = set()  # types of the server's messages that do not arrive
        self.route: WebSocketRoute
        self._news = asyncio.Event()

    async def stand_between(self, page: Page) -> None:
        await page.route_web_socket("**/ws/**", self._meet)

    def _meet(self, route: WebSocketRoute) -> None:
        self.route = route
        server = route.connect_to_server()

        def from_phone(message: str | bytes) -> None:
            self.said.append(json.loads(message))
            self._news.set()
            server.send(message)

        def from_server(message: str | bytes) -> None:
            content = json.loads(message)
            self.heard.append(content)
            self._news.set()
            if content["type"] not in self.swallowed:
                route.send(message)

        route.on_message(from_phone)
        server.on_message(from_server)

    def speak(self, **message: Any) -> None:
        self.route.send(json.dumps(message))

    async def until_said(self, kind: str, more_than: int = 0) -> dict[str, Any]:
        """The phone's newest message of a type, once there are `more_than` that many."""
        return await self._until(self.said, kind, more_than)

    async def until_heard(self, kind: str) -> dict[str, Any]:
        return await self._until(self.heard, kind, 0)

    async def news(self) -> None:
        """Returns at the next message of either side."""
        self._news.clear()
        await self._news.wait()

    async def _until(self, messages: list[dict[str, Any]], kind: str, more_than: int) -> dict[str, Any]:
        async with asyncio.timeout(10):
            while len(found := [message for message in messages if message["type"] == kind]) <= more_than:
                await self.news()
        return found[-1]

    def casts(self) -> list[dict[str, Any]]:
        return [message for message in self.said if message["type"] == "cast"]

    def last(self, kind: str) -> dict[str, Any]:
        return next(message for message in reversed(self.heard) if message["type"] == kind)
