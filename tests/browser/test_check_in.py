"""Check-in: an operator opens it, phones press once, the wall names them, and a prize is drawn among them."""

import re

import pytest
from playwright.async_api import Page, ViewportSize, expect

from acclaim.event import store as events
from acclaim.event.parts.check_in import CheckIn
from acclaim.event.parts.cue import CloseCheckIn, Cue, OpenCheckIn, Show
from acclaim.event.parts.prize import Prize
from acclaim.event.stage import Stage
from acclaim.features.check_in import actions
from acclaim.features.check_in import store as check_in
from acclaim.features.check_in.store import Offer
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.voting import verbs
from tests.browser.conftest import DESKTOP, HALL, USUAL, Hang, VisitAs, picture
from tests.running import Running, make_event

pytestmark = pytest.mark.browser

FAMILY, GIVEN = "赵钱孙李周吴郑王冯陈", "秀兰建国淑芬志强玉梅海燕文博雅"
UNITS = [
    "采油一厂/第六作业区",
    "采油一厂/第二作业区",
    "采油二厂",
    "钻井公司",
    "勘探开发研究院地质研究所",
    "物资公司",
    "机关",
]
WALL: ViewportSize = {"width": 3840, "height": 1080}
UPRIGHT: ViewportSize = {"width": 1080, "height": 1920}
# What stands over something else, or that the picture's edge cuts.
OVERLAPS_JS = """() => {
  for (const one of document.querySelectorAll(".check-in-card")) one.getAnimations().forEach((it) => it.finish());
  const boxes = [...document.querySelectorAll(
    ".check-in-card, .check-in-wall > header, .check-in-sum, .check-in-units, .check-in-side > .join-card")]
    .map((element) => [element.className || element.tagName, element.getBoundingClientRect()]);
  const wrong = boxes.filter(([, box]) => box.left < 0 || box.right > innerWidth || box.bottom > innerHeight)
    .map(([name]) => `${name} is cut`);
  const list = document.querySelector(".check-in-units");
  for (const one of list?.querySelectorAll("b") ?? [])
    if (one.textContent.includes("…") || one.scrollWidth > one.clientWidth + 1
      || one.scrollHeight - one.clientHeight > parseFloat(getComputedStyle(one).fontSize) / 2)
      wrong.push(`${one.textContent} is not whole`);
  if (list?.scrollHeight > list?.clientHeight + 1) wrong.push("the list of units is cut");
  boxes.forEach(([name, a], at) => boxes.slice(at + 1).forEach(([other, b]) => {
    if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
      wrong.push(`${name} over ${other}`);
  }));
  return wrong;
}"""


def guest(n: int) -> Entry:
    name = FAMILY[n % 10] + GIVEN[n % 15] + GIVEN[(n // 15) % 15]
    return Entry(f"m{n:05}", name, UNITS[(n * n) % len(UNITS)], "audience")


async def arrive(server: Running, first: int, last: int) -> None:
    for at in range(first, last, 500):
        some = [guest(n) for n in range(at, min(last, at + 500))]
        await check_in.check_in_batch(server.store, "gala", [Offer(one.id, 1, one.name, one.unit, "") for one in some])


async def phone_of(server: Running, visit_as: VisitAs, member: str, name: str, path: str) -> Page:
    page = await visit_as("phone", "/static/robots.txt", USUAL)
    key, value = server.member_cookie(member, name=name, unit=UNITS[0]).split("=", 1)
    await page.context.add_cookies([{"name": key, "value": value, "url": server.url}])
    await page.goto(server.url + path)
    return page


async def test_who_arrives_checks_in_and_is_welcomed_counted_and_drawn(server: Running, visit_as: VisitAs) -> None:
    prize = Prize("lucky", "幸运来宾", "Lucky guest", entrants="checked_in", rolls="names")
    cues = [
        Cue("doors", "入场签到", actions=[Show("check_in"), OpenCheckIn()]),
        Cue("begin", "典礼开始", actions=[CloseCheckIn()]),
    ]
    await events.create(server.store, make_event(check_in=CheckIn(), prizes=[prize], cues=cues))
    phone = await phone_of(server, visit_as, "m1", "王秀兰", "/e/gala?seat=A12")
    screen = await visit_as("screen", "/s/gala", HALL)
    console = await visit_as("operator", "/console#/events/gala/show", DESKTOP)
    await expect(phone.get_by_test_id("poll-tabs").or_(phone.get_by_test_id("poll"))).to_be_visible()
    await expect(phone.get_by_test_id("check-in")).to_have_count(0)
    await console.get_by_test_id("go").click()  # the first cue

    await expect(screen.get_by_test_id("check-in-wall")).to_be_visible()
    await expect(phone.get_by_test_id("check-in-press")).to_be_visible()
    await picture(phone, "check-in-phone-open")
    await phone.get_by_test_id("check-in-press").click()
    await expect(phone.get_by_test_id("check-in")).to_have_attribute("data-state", "in")
    await expect(phone.get_by_test_id("check-in-facts")).to_have_text(
        re.compile(r"^第 1 位 · \d\d:\d\d(:\d\d)? · 座位 A12$")
    )
    await picture(phone, "check-in-phone-in")
    await expect(screen.get_by_test_id("arrived")).to_contain_text("王*兰")
    await expect(screen.get_by_test_id("check-in-count")).to_have_text("1")
    await phone.reload()
    await expect(phone.get_by_test_id("check-in")).to_have_attribute("data-state", "in")

    await console.goto(f"{server.url}/console#/events/gala/run")
    await expect(console.get_by_test_id("check-in-count")).to_contain_text("1")
    await picture(console, "check-in-console")
    await console.get_by_test_id("check-in-close").click()
    await expect(console.get_by_test_id("check-in-state")).to_have_text("未开放")
    late = await phone_of(server, visit_as, "m2", "李建国", "/e/gala")
    await expect(late.get_by_test_id("check-in")).to_contain_text("签到已结束")

    await console.goto(f"{server.url}/console#/events/gala/draws")
    await console.get_by_test_id("draw-show").click()
    await console.get_by_test_id("draw-prepare").click()
    await console.get_by_test_id("draw-start").click()
    await console.get_by_test_id("draw-stop").click()
    await expect(screen.get_by_test_id("draw-winner")).to_contain_text("王*兰")


@pytest.mark.parametrize("size", [HALL, WALL, UPRIGHT], ids=lambda size: f"{size['width']}x{size['height']}")
async def test_the_wall_is_whole_with_ten_guests_and_with_twenty_thousand(
    server: Running, hang: Hang, size: ViewportSize
) -> None:
    await events.create(server.store, make_event(check_in=CheckIn("full"), title_en="Award ceremony"))
    await staging.replace(server.store, "gala", (guest(n) for n in range(20_000)), partial=False)
    await verbs.set_stage(server.store, "gala", Stage("check_in"))
    screen = await hang(size)
    name = f"check-in-wall-{size['width']}x{size['height']}"
    await expect(screen.get_by_test_id("check-in-wall")).to_be_visible()
    await picture(screen, f"{name}-none")
    await actions.move(server.store, "gala", "open", "admin")
    for count in (10, 1_000, 20_000):
        await arrive(server, {10: 0, 1_000: 10, 20_000: 1_000}[count], count)
        await expect(screen.get_by_test_id("check-in-count")).to_have_text(f"{count:,}")
        await expect(screen.get_by_test_id("qr")).to_be_visible()
        assert await screen.evaluate(OVERLAPS_JS) == []
        await picture(screen, f"{name}-{count}")
    await screen.goto(f"{server.url}/s/gala?lang=en")
    await expect(screen.get_by_test_id("check-in-count")).to_have_text("20,000")
    assert await screen.evaluate(OVERLAPS_JS) == []
    await picture(screen, f"{name}-english")
