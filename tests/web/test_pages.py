"""What a page may load: the stream's host and nothing else, and never by an old header."""

import httpx
import pytest

from acclaim.event import store as events
from acclaim.event.parts.stream import Stream
from acclaim.event.parts.video import Video
from acclaim.voting import verbs
from tests.running import Running, make_event

POLICY = "content-security-policy"


def sources(policy: str, directive: str) -> list[str]:
    """The sources of a directive; [] if the policy does not have it."""
    words = [part.split() for part in policy.split(";")]
    return next((rest for name, *rest in words if name == directive), [])


@pytest.mark.parametrize(
    ("url", "media"),
    [
        ("https://live.example.org:8443/a/live.m3u8?x=1", ["'self'", "https://live.example.org:8443", "blob:"]),
        ("/streams/live.m3u8", ["'self'", "blob:"]),
    ],
)
async def test_only_the_phone_page_may_load_the_stream(server: Running, url: str, media: list[str]) -> None:
    await events.create(server.store, make_event(stream=Stream(url)))
    async with httpx.AsyncClient(base_url=server.url) as http:
        policy = (await http.get("/e/gala")).headers[POLICY]
        strict = (await http.get("/e/none")).headers[POLICY]
        screen = (await http.get("/s/gala")).headers[POLICY]
    assert screen.replace("frame-ancestors 'self'", "frame-ancestors 'none'") == strict.partition("; script-src")[0]
    assert (sources(screen, "frame-ancestors"), sources(strict, "frame-ancestors")) == (["'self'"], ["'none'"])
    assert sources(policy, "media-src") == media
    assert sources(policy, "connect-src") == media[:-1]
    assert sources(policy, "default-src") == ["'self'"]
    assert sources(strict, "media-src") == []


async def test_only_screens_may_load_the_events_videos(server: Running) -> None:
    hosts = ["https://media.example.org", "https://cdn.example.org:8443"]
    videos = [Video(f"v{n}", "片", f"{host}/opening.mp4") for n, host in enumerate(hosts)]
    await events.create(server.store, make_event(videos=[*videos, Video("own", "片", "/media/own.webm")]))
    async with httpx.AsyncClient(base_url=server.url) as http:
        screen, phone = [(await http.get(path)).headers[POLICY] for path in ("/s/gala", "/e/gala")]
    assert sources(screen, "media-src") == ["'self'", *hosts]
    assert sources(screen, "connect-src") == sources(phone, "media-src") == []


async def test_a_page_is_loaded_anew_when_its_stream_has_moved(server: Running) -> None:
    """A browser keeps the headers of a page that has not changed."""
    await events.create(server.store, make_event(stream=Stream("https://one.example.org/live.m3u8")))
    async with httpx.AsyncClient(base_url=server.url) as http:
        first = await http.get("/e/gala")
        asked = {"If-None-Match": first.headers["etag"]}
        assert (await http.get("/e/gala", headers=asked)).status_code == 304
        await verbs.replace(server.store, make_event(stream=Stream("https://two.example.org/live.m3u8")), 1)
        async with server.phone("m1") as phone:
            await phone.until(lambda m: m["type"] == "event" and "two" in m["event"]["stream"]["url"])
        moved = await http.get("/e/gala", headers=asked)
    assert moved.status_code == 200
    assert "https://two.example.org" in sources(moved.headers[POLICY], "media-src")
