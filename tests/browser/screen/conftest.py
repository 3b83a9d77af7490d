"""Screens that are shown made-up frames on their real page."""

import json
from collections.abc import AsyncIterator, Callable
from typing import Any, Literal

import pytest
from playwright.async_api import Browser, Page, ViewportSize, WebSocketRoute

from tests.browser.conftest import admit
from tests.running import Running

Frame = dict[str, Any]
Motion = Literal["reduce", "no-preference"]
Change = Callable[[Frame], list[Frame]]  # of one frame into those that are sent instead


class MadeUp:
    """Opens screens whose frames are changed on their way: `await screen(viewport, path, change, motion)`; `scale` is
    that of their pixels: what is measured and not looked at is soon painted at a half. `show` changes them anew."""

    def __init__(self, browser: Browser, server: Running) -> None:
        self._browser = browser
        self._server = server
        self._lines: dict[Page, WebSocketRoute] = {}
        self._changes: dict[Page, Change] = {}
        self._came: dict[Page, dict[str, str]] = {}  # the newest frame of each type, as the server sent it
        self.mistakes: list[str] = []  # of the pages' scripts

    async def __call__(
        self, viewport: ViewportSize, path: str, change: Change, motion: Motion = "reduce", scale: float = 1
    ) -> Page:
        context = await self._browser.new_context(
            viewport=viewport, locale="zh-CN", reduced_motion=motion, device_scale_factor=scale
        )
        await admit(context, self._server)
        page = await context.new_page()
        page.on("pageerror", lambda error: self.mistakes.append(str(error)))

        self._changes[page] = change
        came = self._came[page] = {}

        def between(line: WebSocketRoute) -> None:
            def pass_on(message: str | bytes) -> None:
                frame = json.loads(message)
                came[frame["type"]] = str(message)
                self.send(page, *self._changes[page](frame))

            self._lines[page] = line
            line.connect_to_server().on_message(pass_on)

        await page.route_web_socket("**/ws/**", between)
        await page.goto(f"{self._server.url}{path}")
        return page

    def show(self, page: Page, change: Change) -> None:
        """What came, and what will come, changed into something else."""
        self._changes[page] = change
        for type_ in ("event", "tick"):
            self.send(page, *change(json.loads(self._came[page][type_])))

    def send(self, page: Page, *frames: Frame) -> None:
        """Further frames, as if the server had sent them."""
        for frame in frames:
            self._lines[page].send(json.dumps(frame))


@pytest.fixture
async def screen(browser: Browser, server: Running) -> AsyncIterator[MadeUp]:
    made_up = MadeUp(browser, server)
    yield made_up
    assert made_up.mistakes == []
