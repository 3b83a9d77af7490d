"""What a phone gives away of a vote or a result: a picture that it makes itself, and no more than is promised."""

import base64
import struct
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from acclaim.event.event import Event
from acclaim.event.parts.poll import Option, Poll, Replace
from acclaim.event.parts.theme import Theme
from acclaim.voting import verbs
from tests.browser.conftest import PICTURES, SMALLEST, Visit, picture, vote
from tests.browser.player import until
from tests.running import Running, make_event, open_event

pytestmark = pytest.mark.browser

NAMES = ["采油一厂小家", "机关小家", "职工医院小家", "采油二厂小家"]
# Before a page's scripts: notes each text that is drawn on a canvas, and each file that is shared.
WATCH = """
window.drawn = []; window.given = [];
const fillText = CanvasRenderingContext2D.prototype.fillText;
CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
  window.drawn.push(text);
  return fillText.call(this, text, ...rest);
};
navigator.canShare = ({ files }) => window.canGive !== false && files.length > 0;
navigator.share = async ({ files }) => { window.given.push([files[0].name, files[0].type, files[0].size]); };
"""
# A page may not fetch what it has made: its policy names the hosts that it asks.
READ = """async (img) => {
  await img.decode();
  const { naturalWidth: width, naturalHeight: height } = img;
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  canvas.getContext("2d").drawImage(img, 0, 0);
  return canvas.toDataURL("image/png");
}"""


def gala(**fields: object) -> Event:
    options = [Option(str(n), name, picture=f"/static/demo/home-0{n}.svg") for n, name in enumerate(NAMES, 1)]
    poll = Poll("best", "最美小家", options, title_en="Finest Home", repeat=Replace())
    theme = Theme(logo="/static/icons/acclaim.svg")
    named = {"title_en": "Award Ceremony", "subtitle": "秀家达人 颁奖典礼", "theme": theme}
    return make_event(poll, admission="open", **named | fields)


async def watched(page: Page) -> None:
    await page.add_init_script(WATCH)


async def card_of(page: Page, name: str) -> tuple[int, int]:
    """Width and height of the picture that is offered, once it is there; it is kept to be looked at."""
    shown = page.get_by_test_id("share-picture")
    await expect(shown).to_be_visible()
    data = base64.b64decode((await shown.evaluate(READ)).partition(",")[2])
    if PICTURES:
        (Path(PICTURES) / f"{name}.png").write_bytes(data)
    width, height = struct.unpack(">II", data[16:24])
    return int(width), int(height)


async def drawn(page: Page) -> str:
    return " ".join(await page.evaluate("window.drawn"))


async def published(server: Running, page: Page) -> None:
    """Votes for option 2, then 1 has most, and the result is published."""
    for member, option in (("a", "1"), ("b", "1"), ("c", "3")):
        async with server.phone(member) as phone:
            await phone.cast(f"ballot-{member}0001", option)
    await vote(page, "2")
    for verb in ("close", "publish"):
        await verbs.apply(server.store, "gala", "best", verb)
    await expect(page.get_by_test_id("standings")).to_be_visible()


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_a_shared_vote_does_not_say_for_what(server: Running, visit: Visit, language: str) -> None:
    await open_event(server.store, gala())
    page = await visit(prepare=watched)
    if language == "en":
        await page.get_by_test_id("language").click()
    await page.get_by_test_id("option-2").click()
    await page.get_by_test_id("confirm").click()
    receipt = await page.get_by_test_id("receipt").inner_text()
    await page.get_by_test_id("receipt-share").click()
    await expect(page.get_by_test_id("share-choice")).to_have_count(0)
    assert await card_of(page, f"card-vote-{language}") == (1080, 1440)
    said = await drawn(page)
    assert ("我已投票" if language == "zh" else "I have voted") in said
    assert "机关小家" not in said
    assert receipt not in said
    await picture(page, f"share-vote-{language}")
    await page.get_by_test_id("share-give").click()
    [[name, kind, size]] = await page.evaluate("window.given")
    assert (name, kind) == ("gala-best.png", "image/png")
    assert size > 10_000
    await page.go_back()
    await expect(page.get_by_test_id("share-sheet")).to_have_count(0)
    await expect(page.get_by_test_id("receipt-sheet")).to_be_visible()


async def test_a_member_may_say_for_what_where_the_event_allows_it(server: Running, visit: Visit) -> None:
    await open_event(server.store, gala(share="choice"))
    page = await visit(prepare=watched)
    await page.get_by_test_id("option-2").click()
    await page.get_by_test_id("confirm").click()
    await page.get_by_test_id("receipt-share").click()
    await card_of(page, "card-before")
    assert "机关小家" not in await drawn(page)
    await page.get_by_test_id("share-choice").check()
    await until(page, 'window.drawn.includes("机关小家")')
    await card_of(page, "card-choice")


async def test_nothing_is_shared_where_the_event_says_so(server: Running, visit: Visit) -> None:
    await open_event(server.store, gala(share="none"))
    page = await visit(prepare=watched)
    await page.get_by_test_id("option-2").click()
    await page.get_by_test_id("confirm").click()
    await expect(page.get_by_test_id("receipt")).to_be_visible()
    await expect(page.get_by_test_id("receipt-share")).to_have_count(0)
    await page.get_by_test_id("receipt-close").click()
    for verb in ("close", "publish"):
        await verbs.apply(server.store, "gala", "best", verb)
    await expect(page.get_by_test_id("poll")).to_have_attribute("data-state", "published")
    await expect(page.get_by_test_id("standings")).to_be_visible()
    await expect(page.get_by_test_id("share-result")).to_have_count(0)


@pytest.mark.parametrize("tied", [7, 20])
async def test_a_result_names_all_who_are_tied_or_says_how_many_more_there_are(
    server: Running, visit: Visit, tied: int
) -> None:
    options = [Option(str(n), f"获奖小家{n:02}") for n in range(1, tied + 2)]
    await open_event(server.store, make_event(Poll("best", "最美小家", options), admission="open"))
    for n in range(1, tied + 2):
        async with server.phone(f"m{n}") as phone:
            await phone.cast(f"ballot-{n:04}", str(n))
    page = await visit(prepare=watched)
    await vote(page, "1")
    for verb in ("close", "publish"):
        await verbs.apply(server.store, "gala", "best", verb)
    await page.get_by_test_id("share-result").click()
    await card_of(page, f"card-tied-{tied}")
    said = await drawn(page)
    named = sum(option.name in said for option in options)
    if tied == 7:
        assert named == 8
    else:
        assert (named, "另有 20 个" in said) == (1, True), "none whose equal is there is left out"


async def test_a_result_is_shared_once_it_is_published_and_saved_where_files_are_not_taken(
    server: Running, visit: Visit
) -> None:
    await open_event(server.store, gala())
    page = await visit(viewport=SMALLEST, prepare=watched)
    await vote(page, "1")
    await verbs.apply(server.store, "gala", "best", "close")
    await expect(page.get_by_test_id("standings")).to_be_visible()
    await expect(page.get_by_test_id("share-result")).to_have_count(0)
    await verbs.apply(server.store, "gala", "best", "publish")
    await page.evaluate("window.canGive = false")
    await page.get_by_test_id("share-result").click()
    assert await card_of(page, "card-result") == (1080, 1440)
    assert "采油一厂小家" in await drawn(page)
    assert "机关小家" not in await drawn(page), "nobody has voted for it"
    sheet, close = page.get_by_test_id("share-sheet"), page.get_by_test_id("dialog-close")
    whole, cross = await sheet.bounding_box(), await close.bounding_box()
    assert whole and cross and cross["x"] + cross["width"] > whole["x"] + whole["width"] - 24
    await expect(page.get_by_test_id("share-give")).to_have_count(0)
    await picture(page, "share-result-320")
    async with page.expect_download() as download:
        await page.get_by_test_id("share-save").click()
    assert (await download.value).suggested_filename == "gala-best-result.png"


async def test_each_winner_has_a_certificate(server: Running, visit: Visit) -> None:
    await open_event(server.store, gala())
    page = await visit(prepare=watched)
    await published(server, page)
    await page.get_by_test_id("share-certificate").click()
    assert await card_of(page, "certificate-1") == (2339, 1654)
    assert {"采油一厂小家", "第一名"} <= set(await page.evaluate("window.drawn"))
    options = page.get_by_test_id("share-winner").locator("option")
    assert await options.all_inner_texts() == ["第一名 · 采油一厂小家", "第二名 · 机关小家", "第二名 · 职工医院小家"]
    await page.get_by_test_id("share-winner").select_option("2")
    await until(page, 'window.drawn.includes("职工医院小家")')
    await picture(page, "share-certificate")
