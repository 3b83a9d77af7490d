"""A page of another origin joins and votes, in a real browser: of a sibling site, and of another site."""

from pathlib import Path

import pytest
from playwright.async_api import Browser

from acclaim.redis.client import Store
from tests.browser.foreign import foreign_server
from tests.running import make_event, open_event, running

pytestmark = pytest.mark.browser

PAGE = b"<!doctype html><title>a partner</title>"
VOTES = """async ([http, ws]) => {
  const ask = async (path, options) => (await fetch(http + path, { credentials: "include", ...options })).json();
  const event = await ask("/api/events/gala");
  const order = { method: "POST", headers: { "Content-Type": "application/json" }, body: "{}" };
  const joined = [await ask("/api/events/gala/join", order), await ask("/api/events/gala/join", order)];
  const ballot = { type: "cast", poll: "best", epoch: 1, ballot: "ballot-0001", choices: ["1"] };
  const answer = await new Promise((resolve, reject) => {
    const socket = new WebSocket(ws + "/ws/gala?view=phone");
    socket.onerror = () => reject(new Error("no line"));
    socket.onmessage = ({ data }) => {
      const { type } = JSON.parse(data);
      if (type === "welcome") socket.send(JSON.stringify(ballot));
      if (type === "ack" || type === "refused") resolve(type);
    };
  });
  return [event.event.id, joined.map((one) => one.new), answer];
}"""
TRIES = """async ([http, ws]) => {
  const done = (word) => [() => word, () => "refused"];
  const order = { method: "POST", credentials: "include", body: "{}" };
  return [
    await fetch(http + "/api/events/gala").then(...done("read")),
    await fetch(http + "/api/events/gala/join", order).then(...done("joined")),
    await new Promise((resolve) => {
      const socket = new WebSocket(ws + "/ws/gala");
      socket.onopen = () => resolve("open");
      socket.onerror = () => resolve("refused");
    }),
  ];
}"""


# For a browser "localhost" is another site than 127.0.0.1; where the port alone differs, it is a sibling.
@pytest.mark.parametrize(("host", "secure"), [("127.0.0.1", "never"), ("localhost", "always")])
async def test_a_page_of_an_allowed_origin_reads_joins_and_votes(
    browser: Browser, store: Store, redis_url: str, tmp_path: Path, host: str, secure: str
) -> None:
    async with foreign_server(PAGE) as port:
        origin = f"http://{host}:{port}"
        async with running(redis_url, tmp_path, allowed_origins=(origin,), secure_cookies=secure) as served:
            await open_event(store, make_event(admission="open"))
            page = await browser.new_page()
            await page.goto(origin)
            did = await page.evaluate(VOTES, [served.url, served.url.replace("http", "ws")])
            assert did == ["gala", [True, False], "ack"]


async def test_a_page_of_any_other_origin_can_do_nothing(
    browser: Browser, store: Store, redis_url: str, tmp_path: Path
) -> None:
    allowed = ("http://partner.example",)
    async with foreign_server(PAGE) as port, running(redis_url, tmp_path, allowed_origins=allowed) as served:
        await open_event(store, make_event(admission="open"))
        page = await browser.new_page()
        await page.goto(f"http://127.0.0.1:{port}")
        did = await page.evaluate(TRIES, [served.url, served.url.replace("http", "ws")])
        assert did == ["refused"] * 3
