"""What a visit costs: requests and bytes, asserted; and how long it takes on a slow phone and line, printed."""

from dataclasses import dataclass, field
from time import perf_counter
from typing import Any

import pytest
from playwright.async_api import BrowserContext, Page, expect

from acclaim.event.parts.comments import Comments
from acclaim.event.parts.reaction import Reaction
from tests.browser.conftest import Visit
from tests.running import Running, make_event, open_event

pytestmark = pytest.mark.browser

REQUESTS_MAX = 6
BYTES_MAX = 70 * 1024
AGAIN_BYTES_MAX = 1000  # the page has not changed
# 150 ms there and back, 1.6 Mbit/s down, 0.75 up: a phone at the edge of its cell; and a processor four times as slow.
SLOW_LINE = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
SLOWER = 4


@dataclass
class Cost:
    """What a page asks for, by the browser's own account: a list that grows."""

    asked: dict[str, str] = field(default_factory=dict)  # request → its address
    received: dict[str, int] = field(default_factory=dict)  # request → bytes over the wire, heads and all
    from_cache: set[str] = field(default_factory=set)

    @property
    def addresses(self) -> list[str]:
        return [address for request, address in self.asked.items() if request not in self.from_cache]

    async def of(self, page: Page) -> None:
        """Begins to count, on a slow line and processor."""
        devtools = await page.context.new_cdp_session(page)
        devtools.on("Network.requestWillBeSent", lambda e: self._ask(e["requestId"], e["request"]["url"]))
        devtools.on("Network.webSocketCreated", lambda e: self._ask(e["requestId"], e["url"]))
        devtools.on("Network.requestServedFromCache", self._reuse)
        devtools.on("Network.responseReceived", self._answer)
        devtools.on("Network.loadingFinished", self._end)
        await devtools.send("Network.enable")
        await devtools.send("Network.emulateNetworkConditions", SLOW_LINE)
        await devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})

    def _ask(self, request: str, address: str) -> None:
        self.asked[request] = address

    def _reuse(self, event: dict[str, Any]) -> None:
        self.from_cache.add(event["requestId"])

    def _answer(self, event: dict[str, Any]) -> None:
        if event["response"].get("fromDiskCache"):
            self.from_cache.add(event["requestId"])

    def _end(self, event: dict[str, Any]) -> None:
        self.received[event["requestId"]] = int(event["encodedDataLength"])


async def visited(context: BrowserContext, address: str) -> tuple[Cost, float]:
    """A visit by a new page, and the seconds until one can vote."""
    cost, page = Cost(), await context.new_page()
    await cost.of(page)
    began = perf_counter()
    await page.goto(address, wait_until="commit")
    await expect(page.get_by_test_id("option-1")).to_be_enabled()
    took_s = perf_counter() - began
    await expect(page.get_by_test_id("comment-input")).to_be_enabled()
    await page.wait_for_load_state("networkidle")
    await page.close()
    return cost, took_s


async def test_a_visit_is_six_requests_and_a_second_one_two(
    server: Running, visit: Visit, capsys: pytest.CaptureFixture[str]
) -> None:
    await open_event(
        server.store,
        make_event(admission="open", likes=True, reactions=[Reaction("clap", "👏")], comments=Comments(True)),
    )
    context = (await visit("/healthz")).context
    first, first_s = await visited(context, f"{server.url}/e/gala")
    second, second_s = await visited(context, f"{server.url}/e/gala")
    with capsys.disabled():
        print(f"\n150 ms, 1.6 Mbit/s, processor / {SLOWER}: one can vote after {first_s:.2f} s,", end=" ")
        print(f"on a second visit after {second_s:.2f} s")

    assert len(first.addresses) <= REQUESTS_MAX, first.addresses
    assert 0 < sum(first.received.values()) <= BYTES_MAX, first.received
    assert sorted(address.partition("://")[2].partition("/")[2] for address in second.addresses) == [
        "e/gala", "ws/gala?view=phone",
    ]  # fmt: skip
    assert 0 < sum(second.received.values()) < AGAIN_BYTES_MAX, second.received
