"""Comments in a real browser, against a real worker: from a phone over all other phones and the screen."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from playwright.async_api import Browser, Page, expect

from acclaim.audience.sayings import SAYINGS
from acclaim.event.parts.comments import Comments
from acclaim.event.stage import Stage
from acclaim.features.comments import store as comments
from acclaim.identity import operators
from acclaim.redis import control
from acclaim.voting import verbs
from tests.browser.conftest import Visit, admit
from tests.running import Running, make_event, open_event
from tests.waiting import eventually

pytestmark = pytest.mark.browser

TALKING = Comments(enabled=True)
PATIENCE_MS = 20_000  # two or three pages at once, on a busy machine


@pytest.fixture(autouse=True)
def patience() -> None:
    expect.set_options(timeout=PATIENCE_MS)


async def say(page: Page, text: str) -> None:
    await page.get_by_test_id("comment-input").fill(text)
    await page.get_by_test_id("comment-send").click()


async def hall(browser: Browser, server: Running) -> Page:
    context = await browser.new_context(viewport={"width": 1920, "height": 1080}, locale="zh-CN")
    await admit(context, server)
    page = await context.new_page()
    await page.goto(f"{server.url}/s/gala")
    return page


async def test_a_comment_flies_over_other_phones_and_the_screen(
    server: Running, visit: Visit, browser: Browser
) -> None:
    await open_event(server.store, make_event(admission="open", comments=TALKING))
    screen = await hall(browser, server)
    other, writer = await visit(), await visit()
    await expect(other.get_by_test_id("comment-input")).to_be_enabled()
    await say(writer, "为最美小家喝彩！")
    await expect(writer.locator(".flying[data-own=true]")).to_have_text("为最美小家喝彩！")
    for page in (other, screen):
        await expect(page.locator(".flying[data-own=false]")).to_have_text("为最美小家喝彩！")


@pytest.fixture
async def moderation(browser: Browser, server: Running) -> AsyncIterator[Page]:
    """The moderator's page, signed in as one who may do nothing else."""
    await open_event(server.store, make_event(admission="open", comments=Comments(True, mode="review")))
    password = await operators.create(server.store, "guard", "moderator")
    assert password is not None
    mistakes: list[str] = []
    context = await browser.new_context(viewport={"width": 1440, "height": 900}, locale="zh-CN")
    page = await context.new_page()
    page.on("pageerror", lambda error: mistakes.append(str(error)))
    await page.goto(f"{server.url}/console#/events/gala/comments")
    await page.get_by_test_id("sign-in-name").fill("guard")
    await page.get_by_test_id("sign-in-password").fill(password)
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("comments-view")).to_be_visible()
    yield page
    assert mistakes == []


async def texts(page: Page) -> list[str]:
    return await page.locator(".comment-text").all_inner_texts()


async def test_a_moderator_clears_the_queue_by_keyboard_and_takes_a_decision_back(
    server: Running, moderation: Page, visit: Visit
) -> None:
    phone = await visit()
    await expect(phone.get_by_test_id("comment-input")).to_be_enabled()
    said = [
        "祝颁奖典礼圆满成功！",
        "我们小家最棒",
        "加我微信有惊喜",
        "采油一厂加油",
        "点击链接领红包",
        "为最美小家喝彩",
    ]
    offers = [
        comments.Offer(f"m{n % 5}", f"comment-{n:04}", text, "", f"职工{n}", "", "") for n, text in enumerate(said)
    ]
    await comments.store_batch(server.store, "gala", 0, "review", offers)
    await phone.evaluate(WATCH_FLIGHTS)
    await expect(moderation.get_by_test_id("pending")).to_have_text("6")
    assert await texts(moderation) == said
    await moderation.keyboard.press("a")
    await moderation.keyboard.press("j")
    await moderation.keyboard.press("d")
    await expect(moderation.get_by_test_id("pending")).to_have_text("4")
    await expect(phone.locator(".flying")).to_have_text("职工0：祝颁奖典礼圆满成功！")
    await moderation.keyboard.press("u")
    await expect(moderation.get_by_test_id("pending")).to_have_text("5")
    assert await texts(moderation) == [said[1], said[2], *said[3:]]
    await moderation.get_by_test_id("mark-all").check()
    await moderation.keyboard.press("a")
    await expect(moderation.get_by_test_id("queue-empty")).to_be_visible()
    async with asyncio.timeout(30):
        await phone.evaluate(FLOWN, 6)
    await moderation.keyboard.press("2")
    await moderation.keyboard.press("p")  # the newest
    await expect(phone.get_by_test_id("comment-pinned")).to_contain_text("为最美小家喝彩")
    await moderation.keyboard.press("j")
    await moderation.keyboard.press("b")  # m4, who wrote about links
    await expect(phone.locator(".flying", has_text="领红包")).to_have_count(0)
    await expect(moderation.get_by_test_id("muted")).to_contain_text("m4")


async def test_a_word_is_tried_saved_and_at_once_in_force(moderation: Page, visit: Visit) -> None:
    await moderation.get_by_test_id("mode-open").click()
    await moderation.get_by_test_id("words-refuse").fill("发票\n")
    await moderation.get_by_test_id("words-mask").fill("微信")
    await moderation.get_by_test_id("words-try").fill("有 fa piao 加微-信")
    await moderation.get_by_test_id("words-try-go").click()
    await expect(moderation.get_by_test_id("verdict")).to_have_attribute("data-action", "refuse")
    await moderation.get_by_test_id("words-save").click()
    await expect(moderation.get_by_text("词语表已保存")).to_be_visible()
    phone = await visit()
    await say(phone, "有發票")
    await expect(phone.get_by_test_id("comment-problem")).to_have_attribute("data-code", "comment_word")
    await expect(phone.get_by_test_id("comment-input")).to_have_value("有發票")
    await say(phone, "加微-信")
    await expect(phone.locator(".flying")).to_have_text("加***")
    await moderation.get_by_test_id("slow-mode").select_option("60")
    await moderation.get_by_test_id("mode-closed").click()
    await expect(phone.get_by_test_id("comment-input")).to_be_disabled()


async def test_the_word_list_keeps_what_it_refuses_through_saves_of_two_moderators(
    server: Running, moderation: Page, browser: Browser
) -> None:
    """A refused word is what a word is by default: left out of the answer, the next save of anything deleted it."""

    async def stored() -> set[tuple[str, str]]:
        return {(word.text, word.action) for word in (await comments.read_rules(server.store, "gala")).words}

    async def save(page: Page) -> None:
        rev = (await comments.read_rules(server.store, "gala")).words_rev
        async with page.expect_response(lambda answer: answer.url.endswith("/words") and answer.ok):
            await page.get_by_test_id("words-save").click()
        assert (await comments.read_rules(server.store, "gala")).words_rev > rev

    other = await moderation.context.new_page()
    await other.goto(moderation.url)
    await moderation.get_by_test_id("words-refuse").fill("发票\n代开")
    await save(moderation)
    for page in (moderation, other):
        await expect(page.get_by_test_id("words-refuse")).to_have_value("发票\n代开")
    await moderation.get_by_test_id("words-mask").fill("微信")  # typed, not saved, when the other one saves
    await other.get_by_test_id("words-review").fill("领红包")
    await other.get_by_test_id("words-refuse").fill("发票")
    await save(other)
    await expect(moderation.get_by_test_id("words-review")).to_have_value("领红包")
    await expect(moderation.get_by_test_id("words-mask")).to_have_value("微信")
    await save(moderation)
    assert await stored() == {("发票", "refuse"), ("微信", "mask"), ("领红包", "review")}
    await other.reload()
    await expect(other.get_by_test_id("words-refuse")).to_have_value("发票")


async def test_comments_never_overlap_however_many_come(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event(admission="open", comments=TALKING))
    page = await visit()
    await expect(page.get_by_test_id("comment-input")).to_be_enabled()
    overlapping: list[Any] = []
    for batch in range(6):
        offers = [
            comments.Offer(f"f{batch}-{n}", f"comment-{n:04}", "好" * (1 + (7 * n + batch) % 23), "", "", "", "")
            for n in range(30)
        ]
        await comments.store_batch(server.store, "gala", 0, "open", offers)
        await page.wait_for_timeout(400)
        overlapping += await page.evaluate(OVERLAPS)
    assert await page.locator(".flying").count() >= 2
    assert overlapping == []


# Keeps the texts of all that fly from now on: how many do at one time depends on how busy the machine is.
WATCH_FLIGHTS = """() => {
  window.flown = new Set();
  const note = () => document.querySelectorAll(".flying").forEach(one => window.flown.add(one.textContent));
  new MutationObserver(note).observe(document.body, { childList: true, subtree: true });
}"""


# Returns once so many different ones have flown.
FLOWN = """n => new Promise(done => {
  const look = () => (window.flown.size >= n ? done() : setTimeout(look, 50));
  look();
})"""


# Pairs of flying comments whose boxes touch.
OVERLAPS = """() => {
  const boxes = [...document.querySelectorAll(".danmaku .flying")].map(one => one.getBoundingClientRect());
  const pairs = boxes.flatMap((a, i) => boxes.slice(i + 1).map(b => [a, b]));
  return pairs.filter(([a, b]) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom);
}"""


# The lines of a list that are in sight; fails if one of them is cut.
WHOLE_LINES = """list => {
  const box = list.getBoundingClientRect();
  const seen = [...list.children].map(one => [one.textContent, one.getBoundingClientRect(), one.scrollHeight])
    .filter(([, b]) => b.left < box.right && b.bottom > box.top && b.top < box.bottom);
  for (const [text, b, height] of seen)
    if (b.top < box.top - 1 || b.bottom > box.bottom + 1 || b.height < height)
      throw new Error(`${text} is cut: ${b.top}–${b.bottom} in ${box.top}–${box.bottom}, ${height} high`);
  return seen.map(([text]) => text);
}"""


async def test_where_motion_is_unwelcome_comments_stand_still(server: Running, browser: Browser) -> None:
    await open_event(server.store, make_event(admission="open", comments=TALKING))
    context = await browser.new_context(reduced_motion="reduce", viewport={"width": 390, "height": 844})
    page = await context.new_page()
    await page.goto(f"{server.url}/e/gala")
    await say(page, "静静地喝彩")
    await expect(page.locator(".danmaku.still li")).to_have_text("静静地喝彩")
    for text in ("再来一个", "为小家喝彩"):  # three in all: a fourth at once is one too many
        await say(page, text)
    await expect(page.locator(".danmaku.still li").first).to_have_text("为小家喝彩")
    still = page.locator(".danmaku.still")

    async def newest_are_whole() -> bool:  # a line has its place only once the page has measured it
        seen: list[str] = await still.evaluate(WHOLE_LINES)
        return seen[:2] == ["为小家喝彩", "再来一个"]

    await eventually(newest_are_whole)
    await page.get_by_test_id("comment-toggle").click()
    await expect(page.locator(".danmaku")).to_have_count(0)


async def test_the_wall_shows_the_newest_and_the_pinned_one_large(server: Running, browser: Browser) -> None:
    await open_event(server.store, make_event(admission="open", comments=TALKING))
    await verbs.set_stage(server.store, "gala", Stage("danmaku"))
    screen = await hall(browser, server)
    await expect(screen.get_by_test_id("danmaku-wall")).to_be_visible()
    for batch in range(2):
        offers = [
            comments.Offer(f"w{batch}{n}", f"comment-{n:04}", f"{saying}{'！' * batch}", "", "王秀兰", "采油一厂", "")
            for n, saying in enumerate(SAYINGS[batch * 8 : batch * 8 + 8])
        ]
        await comments.store_batch(server.store, "gala", 0, "open", offers)
        await expect(screen.locator(".wall-card", has_text=offers[-1].text)).to_be_visible()
    await expect(screen.get_by_test_id("wall-card")).to_have_count(12)
    rev = (await comments.read_rules(server.store, "gala")).rev
    await comments.save_rules(server.store, "gala", rev, pinned=3)
    await control.announce(server.store, "gala")
    await expect(screen.get_by_test_id("wall-pinned")).to_contain_text(SAYINGS[2])
    await comments.judge(server.store, "gala", "admin", "deleted", [16])
    await expect(screen.locator(".wall-card", has_text=f"{SAYINGS[15]}！")).to_have_count(0)
