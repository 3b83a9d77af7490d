"""Polls that are rated, ranked or decide a motion: made in the console, cast on a phone, shown on the screen."""

from collections.abc import Sequence
from typing import Any

import pytest
from playwright.async_api import Page, expect

from acclaim.event import store as events
from acclaim.event.parts.counting import MOTION, Motion, Ranking, Rating
from acclaim.event.parts.poll import Option, Poll, Replace
from acclaim.voting import casting, verbs
from acclaim.voting.ballot import Ballot
from acclaim.voting.methods import method_of
from tests.browser.conftest import DESKTOP, HALL, SMALLEST, USUAL, VisitAs, picture
from tests.running import Running, make_event, open_event

pytestmark = pytest.mark.browser
ACTS = ["大合唱《我为祖国献石油》", "舞蹈《石油魂》", "小品《夜班》", "诗朗诵"]
NEEDS = ["食堂", "浴室", "健身器材", "书屋", "活动室"]


def poll_of(poll_id: str, title: str, names: Sequence[str], counting: Any, ids: Sequence[str] = ()) -> Poll:
    numbers = [str(n + 1) for n in range(len(names))]
    options = [Option(one, name) for one, name in zip(ids or numbers, names, strict=True)]
    return Poll(poll_id, title, options, counting=counting, repeat=Replace())


STARS = poll_of("stars", "给节目打分", ACTS, Rating(5))
TENS = poll_of("tens", "给节目打分（十分制）", ACTS[:2], Rating(10, all=False))
HUNDREDS = poll_of("hundreds", "给节目打分（百分制）", ACTS[:2], Rating(100, all=False))
ORDER = poll_of("order", "小家最需要什么", NEEDS, Ranking())
REPORT = poll_of("report", "通过工作报告", ["赞成", "反对", "弃权"], Motion(quorum=3, majority="present"), MOTION)


async def crowd(server: Running, poll: Poll, cast: Sequence[Sequence[str]]) -> None:
    """Ballots of members of their own."""
    record = await events.read(server.store, "gala")
    method, ids = method_of(poll), [option.id for option in poll.options]
    payloads = [method.check(poll, ids, "audience", choices) for choices in cast]
    batch = [Ballot(f"crowd{n}", f"ballot-{n:04}", payload) for n, payload in enumerate(payloads)]
    outcomes = await casting.cast_batch(server.store, record.event, poll, 0, 1, record.rev, batch)
    assert all(one.code is None for one in outcomes)


async def confirmed(phone: Page) -> None:
    await phone.get_by_test_id("confirm").click()
    await phone.get_by_test_id("receipt-close").click()


async def test_acts_are_rated_with_stars(server: Running, visit_as: VisitAs) -> None:
    await open_event(server.store, make_event(STARS, admission="open"))
    rated = ["1=5 2=4 3=2 4=3", "1=5 2=3 3=5 4=3", "1=4 2=4 3=5 4=1"]
    await crowd(server, STARS, [ballot.split() for ballot in rated])
    phone = await visit_as("phone", "/e/gala", SMALLEST)
    screen = await visit_as("screen", "/s/gala?scene=race", HALL)
    await expect(phone.get_by_test_id("rule")).to_contain_text("给每一项打 1–5 分")
    for option, points in (("1", 5), ("2", 1), ("3", 4)):
        await phone.get_by_test_id(f"rate-{option}-{points}").click()
    await expect(phone.get_by_test_id("confirm")).to_have_text("还有 1 项没有打分")
    await phone.get_by_test_id("rate-4-1").focus()
    await phone.keyboard.press("ArrowRight")  # from nothing to the first point
    await phone.keyboard.press("ArrowRight")
    await expect(phone.get_by_test_id("points-4")).to_have_text("2 分")
    await picture(phone, "counting-stars-phone")
    await phone.reload()
    await expect(phone.get_by_test_id("points-1")).to_have_text("5 分")
    await confirmed(phone)
    await expect(screen.get_by_test_id("count-1")).to_have_text("4.75")
    await expect(screen.get_by_test_id("count-3")).to_have_text("4.00")
    await expect(screen.get_by_test_id("caption")).to_contain_text("平均分，满分 5")
    await picture(screen, "counting-stars-screen")
    await verbs.apply(server.store, "gala", "stars", "close")
    await expect(phone.get_by_test_id("standing-1")).to_contain_text("平均 4.8 分")
    await expect(phone.get_by_test_id("standing-1")).to_contain_text("4 人评分")
    await picture(phone, "counting-stars-result")


@pytest.mark.parametrize(("poll", "one", "other"), [(TENS, "rate-1-8", ""), (HUNDREDS, "slide-1", "Home")])
async def test_larger_scales_have_numbers_or_a_slider(
    server: Running, visit_as: VisitAs, poll: Poll, one: str, other: str
) -> None:
    await open_event(server.store, make_event(poll, admission="open"))
    phone = await visit_as("phone", "/e/gala", SMALLEST)
    if other:
        await phone.get_by_test_id(one).focus()
        await phone.keyboard.press(other)
        await phone.keyboard.press("ArrowRight")
    else:
        await phone.get_by_test_id(one).click()
    await expect(phone.get_by_test_id("points-1")).to_have_text("2 分" if other else "8 分")
    await expect(phone.get_by_test_id("points-2")).to_have_text("–")
    await picture(phone, f"counting-{poll.id}")
    await confirmed(phone)
    now = (await events.read(server.store, "gala")).event.polls[0]
    assert now.counting == poll.counting


async def test_needs_are_ranked(server: Running, visit_as: VisitAs) -> None:
    await open_event(server.store, make_event(ORDER, admission="open"))
    await crowd(server, ORDER, [["2", "1", "3", "4", "5"], ["2", "3", "1", "5", "4"], ["1", "2", "3", "4", "5"]])
    phone = await visit_as("phone", "/e/gala", USUAL)
    screen = await visit_as("screen", "/s/gala?scene=race", HALL)
    for option in ("1", "3", "2"):
        await phone.get_by_test_id(f"option-{option}").click()
    await phone.get_by_test_id("option-3").click()  # taken back: those behind it move up
    await expect(phone.get_by_test_id("choice")).to_contain_text("1. 食堂")
    await expect(phone.get_by_test_id("choice")).to_contain_text("2. 浴室")
    for option in ("3", "5", "4"):
        await phone.get_by_test_id(f"option-{option}").click()
    await picture(phone, "counting-order-phone")
    await confirmed(phone)
    await expect(screen.get_by_test_id("count-2")).to_have_text("3.50")
    await expect(screen.get_by_test_id("count-1")).to_have_text("3.25")
    await picture(screen, "counting-order-screen")
    await phone.get_by_test_id("option-1").click()  # another order of the same options is another ballot
    await phone.get_by_test_id("option-1").click()
    await expect(phone.get_by_test_id("confirm")).to_have_text("改投")
    await verbs.apply(server.store, "gala", "order", "close")
    await expect(phone.get_by_test_id("standing-2")).to_contain_text("2 人排在第一")
    await picture(phone, "counting-order-result")


async def test_a_motion_is_carried_once_it_has_its_quorum(server: Running, visit_as: VisitAs) -> None:
    await open_event(server.store, make_event(REPORT, admission="open"))
    await crowd(server, REPORT, [["yes"], ["no"]])
    phone = await visit_as("phone", "/e/gala", USUAL)
    screen = await visit_as("screen", "/s/gala?scene=race", HALL)
    await expect(screen.get_by_test_id("outcome")).to_have_text("未达到法定人数")
    await phone.get_by_test_id("option-yes").click()
    await confirmed(phone)
    await expect(screen.get_by_test_id("outcome")).to_have_text("通过")
    await picture(screen, "counting-motion-screen")
    await verbs.apply(server.store, "gala", "report", "close")
    await expect(phone.get_by_test_id("outcome")).to_have_text("通过")
    await picture(phone, "counting-motion-result")


async def test_the_console_makes_each_of_them(server: Running, visit_as: VisitAs) -> None:
    await events.create(server.store, make_event(poll_of("best", "最佳", ["甲", "乙", "丙"], STARS.counting)))
    console = await visit_as("operator", "/console#/events/gala/edit", DESKTOP)
    kind = console.get_by_test_id("counting-kind")
    await expect(kind).to_have_value("rating")
    await kind.select_option("ranking")
    await console.get_by_test_id("field-polls[0].counting.rule").select_option("copeland")
    await picture(console, "counting-form")
    await console.get_by_test_id("save-event").click()
    await expect(console.locator(".save-bar")).not_to_have_attribute("data-dirty", "true")
    saved = (await events.read(server.store, "gala")).event.polls[0]
    assert saved.counting == Ranking("copeland")
    await kind.select_option("motion")
    await console.get_by_test_id("field-polls[0].counting.quorum_percent").fill("67")
    await console.get_by_test_id("save-event").click()
    await expect(console.locator(".save-bar")).not_to_have_attribute("data-dirty", "true")
    saved = (await events.read(server.store, "gala")).event.polls[0]
    assert saved.counting == Motion(quorum_percent=67)
    assert [option.id for option in saved.options] == list(MOTION)
    await kind.select_option("choices")
    await console.get_by_test_id("save-event").click()
    await expect(console.locator(".save-bar")).not_to_have_attribute("data-dirty", "true")
    assert not (await events.read(server.store, "gala")).event.polls[0].counting
