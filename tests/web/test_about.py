"""Options' pages go to those who open them: no frame holds them, and what was fetched is kept."""

import httpx
import msgspec

from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.about import About
from acclaim.event.parts.poll import Option, Poll
from acclaim.event.stage import Stage
from acclaim.voting import verbs
from acclaim.wire import messages, render
from acclaim.wire.messages import EventFrame
from tests.running import Running, make_event

ABOUT = About("一" * 2000, "One", ["/static/demo/home-01.svg"], "https://media.example.org/a.mp4")


def gala(about: About = ABOUT) -> Event:
    poll = Poll("best", "最美小家", [Option("1", "甲", about=about), Option("2", "乙")])
    return make_event(poll, admission="open")


def path(about: About = ABOUT, option: str = "1") -> str:
    return f"/api/events/gala/polls/best/options/{option}/about/{about.digest}"


def test_a_page_costs_each_arrival_a_few_bytes_and_others_nothing() -> None:
    def size(event: Event) -> int:
        return len(messages.encode(render.event_frame(1, event, Stage(), 0)))

    assert size(gala()) - size(gala(About())) < 40


async def test_frames_hold_digests_and_operators_the_whole(server: Running) -> None:
    await events.create(server.store, gala())
    async with server.phone("m1") as phone:
        frame = await phone.until(lambda m: m["type"] == "event")
    assert frame["about"] == {"best": {"1": ABOUT.digest}}
    assert "about" not in frame["event"]["polls"][0]["options"][0]
    async with httpx.AsyncClient(base_url=server.url) as http:
        public = msgspec.json.decode((await http.get("/api/events/gala")).content, type=EventFrame)
    assert public.about == frame["about"]
    assert "一一" not in msgspec.json.encode(public).decode()
    assert (await events.read(server.store, "gala")).event.polls[0].options[0].about == ABOUT


async def test_a_page_is_kept_for_ever_under_its_digest(server: Running) -> None:
    await events.create(server.store, gala())
    async with httpx.AsyncClient(base_url=server.url) as http:
        answer = await http.get(path())
        assert msgspec.json.decode(answer.content, type=About) == ABOUT
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
        older = await http.get(path(About("an older text")))
        assert msgspec.json.decode(older.content, type=About) == ABOUT
        assert older.headers["cache-control"] == "no-store"
        none = await http.get(path(option="2"))
        assert (none.status_code, none.json()["error"]["code"]) == (404, "unknown_option")


async def test_a_page_that_was_kept_here_goes_with_its_event(server: Running) -> None:
    """An answer that never changes is remembered at the edge, but a draft shows nothing."""
    await events.create(server.store, gala())
    async with httpx.AsyncClient(base_url=server.url) as http:
        assert [(await http.get(path())).status_code for _ in range(2)] == [200, 200]
        await verbs.replace(server.store, msgspec.structs.replace(gala(), listing="draft"), 1)
        async with server.screen() as screen:
            await screen.until(lambda m: m["type"] == "event" and m["event"]["listing"] == "draft")
        gone = await http.get(path())
    assert (gone.status_code, gone.json()["error"]["code"]) == (403, "not_public")


async def test_the_phone_may_load_videos_from_their_hosts(server: Running) -> None:
    await events.create(server.store, gala())
    async with httpx.AsyncClient(base_url=server.url) as http:
        policy = (await http.get("/e/gala")).headers["content-security-policy"]
    assert "media-src 'self' https://media.example.org blob:" in policy
