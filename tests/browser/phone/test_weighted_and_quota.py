"""Scenes of the two kinds of poll whose figures are not "one person, one vote": replays, duels, and over a video."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from playwright.async_api import Locator, expect

from acclaim.base.clock import now_ms
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.comments import Comments
from acclaim.event.parts.member_class import MemberClass
from acclaim.event.parts.poll import Poll, Quota
from acclaim.event.stage import Stage
from acclaim.features.comments import store as comments
from acclaim.voting import casting, verbs
from acclaim.voting.ballot import Ballot
from tests.browser.conftest import HALL, VisitAs, picture
from tests.running import Running, make_event, make_poll, open_event

pytestmark = pytest.mark.browser

QUOTA = make_poll("quota", options=5, choices_max=3, repeat=Quota(votes=6, per="poll", per_option=2))
WEIGHTED = make_poll("weighted", options=5, weights={"audience": 40, "jury": 60})
EVENT = make_event(QUOTA, WEIGHTED, classes=[MemberClass("jury", "评委")], comments=Comments(enabled=True))


async def cast(server: Running, event: Event, poll: Poll, choices: Sequence[str]) -> None:
    """Each choice as the store takes it ("CLASS OPTION,OPTION", methods/choice.py), of a member of its own."""
    rev = (await events.read(server.store, "gala")).rev
    cast = [Ballot(f"m{n}", f"ballot-{n:04}", choice) for n, choice in enumerate(choices)]
    outcomes = await casting.cast_batch(server.store, event, poll, 0, 1, rev, cast)
    assert all(one.code is None for one in outcomes)


async def voted(server: Running) -> None:
    await open_event(server.store, EVENT)
    await cast(server, EVENT, QUOTA, ["audience 3", "audience 1,3", "audience 2,3", "audience 1"])
    await cast(server, EVENT, WEIGHTED, ["audience 2"] * 6 + ["audience 4"] * 2 + ["jury 4"] * 5)


async def rows(plate: Locator) -> list[str]:
    return [" ".join((await row.inner_text()).split()) for row in await plate.locator(".over-rows li").all()]


async def test_over_a_video_a_share_is_a_share_and_a_score_a_score(server: Running, visit_as: VisitAs) -> None:
    await voted(server)
    page = await visit_as("screen", "/s/gala?overlay=1", HALL)
    plate = page.get_by_test_id("overlay")
    await verbs.set_stage(server.store, "gala", Stage("race", "quota"))
    await expect(plate.locator("em").first).to_have_text("50.0%")
    assert await rows(plate) == ["1 选项3 50.0%", "2 选项1 33.3%", "3 选项2 16.7%", "– 选项4 0.0%"]
    await verbs.set_stage(server.store, "gala", Stage("versus", "quota"))
    await expect(plate.locator(".rope-percent")).to_have_text(["40.0%", "60.0%"])  # 1 and 3, in the poll's order
    await verbs.set_stage(server.store, "gala", Stage("race", "weighted"))
    await expect(plate.locator("em").first).to_have_text("70.00")
    assert await rows(plate) == ["1 选项4 70.00", "2 选项2 30.00", "– 选项1 0.00", "– 选项3 0.00"]
    await verbs.set_stage(server.store, "gala", Stage("versus", "weighted"))
    await expect(plate.locator(".rope-percent")).to_have_text(["30.0%", "70.0%"])
    await picture(page, "over-versus-weighted")


async def test_replays_end_at_the_result_in_the_hall_and_over_a_video(server: Running, visit_as: VisitAs) -> None:
    await voted(server)
    hall = await visit_as("screen", "/s/gala", HALL)
    over = await visit_as("screen", "/s/gala?overlay=corner", HALL)
    for poll, first, last in (("quota", "0.0%", "50.0%"), ("weighted", "0.00", "70.00")):
        await verbs.apply(server.store, "gala", poll, "close")
        begins = Stage("replay", poll, since=now_ms() + 3_600_000)
        await verbs.set_stage(server.store, "gala", begins)
        for page in (hall, over):
            await expect(page.get_by_test_id("replay-label")).to_have_text("回放 ×10")
        await expect(over.locator(".over-rows em").first).to_have_text(first)
        await verbs.set_stage(server.store, "gala", Stage("replay", poll, since=now_ms() - 3_600_000), again=True)
        for page in (hall, over):
            await expect(page.get_by_test_id("replay-label")).to_contain_text("最终结果")
        await expect(over.locator(".over-rows em").first).to_have_text(last)
        await picture(hall, f"replay-{poll}")
        await picture(over, f"replay-{poll}-corner")
    await expect(hall.get_by_test_id("count-4")).to_have_text("70.00")


# Ends when `count` comments have flown, and tells which of what must stay free they flew over.
WATCH_FLIGHTS = """count => new Promise(done => {
  const free = ".poll-title, .event-title, .state-pill, .countdown, .versus-name, .versus-count, .portrait, .join-card";
  const flown = new Set(), over = new Set();
  const textOf = element => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect();
  };
  const look = () => {
    const kept = [...document.querySelectorAll(free)].map(element => [element.className, textOf(element)]);
    for (const flying of document.querySelectorAll(".flying")) {
      flown.add(flying.dataset.n);
      const room = flying.parentElement.getBoundingClientRect(), box = flying.getBoundingClientRect();
      const [left, right] = [Math.max(box.left, room.left), Math.min(box.right, room.right)];
      for (const [name, one] of kept) {
        if (left < one.right && one.left < right && box.top < one.bottom && one.top < box.bottom) over.add(name);
      }
    }
    flown.size >= count ? done([...over]) : requestAnimationFrame(look);
  };
  look();
})"""


@pytest.mark.parametrize("title", ["最美小家", "二〇二六年度最美职工小家网络评选"])
async def test_comments_fly_over_no_name_no_figure_and_no_title(server: Running, visit_as: VisitAs, title: str) -> None:
    poll = Poll("best", title, [*QUOTA.options], closes_at=datetime.now(UTC) + timedelta(hours=2))
    event = make_event(poll, comments=Comments(enabled=True))
    await open_event(server.store, event)
    await cast(server, event, poll, ["audience 1", "audience 2"])
    page = await visit_as("screen", "/s/gala", HALL)
    await verbs.set_stage(server.store, "gala", Stage("versus", "best"))
    await expect(page.get_by_test_id("screen-danmaku")).to_be_visible()
    await expect(page.get_by_test_id("countdown")).to_be_visible()
    said = [
        comments.Offer(f"m{n}", f"comment-{n:04}", f"为你们喝彩，第 {n} 次", "", f"职工{n}", "", "") for n in range(6)
    ]
    watching = page.evaluate(WATCH_FLIGHTS, len(said))
    await comments.store_batch(server.store, "gala", 0, "open", said)
    assert await watching == []
    await picture(page, f"versus-comments-{len(title)}")
