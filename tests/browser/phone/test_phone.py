"""The phone page in a real browser, against a real worker: join, choose, confirm, lose the line, come back."""

import re

import pytest
from playwright.async_api import Locator, Page, expect

from acclaim.event import store as events
from acclaim.event.parts.member_class import MemberClass
from acclaim.event.parts.poll import Quota, Replace
from acclaim.identity import codes
from acclaim.voting import ballots, verbs
from acclaim.wire import cookies
from tests.browser.conftest import DESKTOP, SMALLEST, Visit, vote
from tests.running import Running, make_event, make_poll, open_event

pytestmark = pytest.mark.browser

RECEIPT = re.compile(r"^[0-9A-Z]{4}(-[0-9A-Z]{1,4})+$")


async def votes(server: Running) -> dict[str, int]:
    """{option: votes} of the poll `best`, as a recount of its log says."""
    event = (await events.read(server.store, "gala")).event
    rebuilt = (await ballots.recount(server.store, event, event.polls[0])).recount
    return {name.split()[-1]: count for name, count in rebuilt.items() if name.startswith("votes")}


def checked(page: Page, option: str) -> Locator:
    return page.locator(f'[data-testid="option-{option}"][aria-checked="true"]')


async def test_a_guest_joins_chooses_confirms_and_can_check_the_receipt(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event(admission="open"))
    page = await visit()
    await expect(page.get_by_test_id("status")).to_have_attribute("data-state", "live")
    await page.get_by_test_id("option-2").click()
    await page.get_by_test_id("confirm").click()
    await expect(page.get_by_test_id("privacy")).to_contain_text("对外保密")
    await expect(page.get_by_test_id("receipt")).to_have_text(RECEIPT)
    await page.get_by_test_id("receipt-check").click()
    await expect(page.get_by_test_id("receipt-state")).to_contain_text("已计入“最美小家”")
    await page.get_by_test_id("receipt-close").click()
    await expect(page.get_by_test_id("confirm")).to_be_disabled()
    await expect(page.get_by_test_id("announcer")).to_contain_text("您的选票已计入")
    assert await votes(server) == {"2": 1}


async def test_a_choice_and_a_receipt_are_kept_across_a_reload(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event(admission="open"))
    page = await visit()
    await page.get_by_test_id("option-1").click()
    await page.reload()
    await expect(checked(page, "1")).to_be_visible()
    await page.get_by_test_id("confirm").click()
    receipt = await page.get_by_test_id("receipt").inner_text()
    await page.reload()
    await expect(page.get_by_test_id("receipt-line")).to_have_text(receipt)


async def test_a_ballot_confirmed_without_a_line_is_sent_by_itself_when_it_is_back(
    server: Running, visit: Visit
) -> None:
    await open_event(server.store, make_event(admission="open"))
    page = await visit()
    await page.get_by_test_id("option-1").click()
    await page.context.set_offline(True)
    await expect(page.get_by_test_id("line-banner")).to_be_visible()
    await page.get_by_test_id("confirm").click()
    await expect(page.get_by_test_id("confirm")).to_contain_text("自动提交")
    await page.context.set_offline(False)
    await expect(page.get_by_test_id("receipt")).to_have_text(RECEIPT)
    assert await votes(server) == {"1": 1}


async def test_a_phone_that_forgot_everything_asks_whether_it_has_voted(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event(admission="open"))
    page = await visit()
    receipt = await vote(page, "1")
    await page.evaluate("localStorage.clear()")
    await page.reload()
    await expect(page.get_by_test_id("receipt-line")).to_have_text(receipt)
    await expect(page.get_by_test_id("confirm")).to_be_disabled()


async def test_a_half_made_choice_survives_all_that_arrives(server: Running, visit: Visit) -> None:
    polls = [make_poll("best", 4), make_poll("star", 3)]
    await events.create(server.store, make_event(*polls, admission="open"))
    page = await visit()
    await page.get_by_test_id("option-3").click()
    await expect(page.get_by_test_id("confirm")).to_be_disabled()
    await verbs.apply(server.store, "gala", "best", "open")
    await expect(page.get_by_test_id("confirm")).to_be_enabled()
    await verbs.apply(server.store, "gala", "star", "open")
    await expect(page.get_by_test_id("calling")).to_be_visible()
    await verbs.apply(server.store, "gala", "best", "lock")
    await expect(page.get_by_test_id("poll-state")).to_have_attribute("data-state", "locked")
    await expect(checked(page, "3")).to_be_visible()
    await verbs.apply(server.store, "gala", "best", "unlock")
    await page.get_by_test_id("confirm").click()
    await expect(page.get_by_test_id("receipt")).to_have_text(RECEIPT)


async def test_a_replacing_poll_takes_the_last_ballot(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event(make_poll(options=3, repeat=Replace()), admission="open"))
    page = await visit()
    await vote(page, "1")
    await expect(page.get_by_test_id("confirm")).to_be_disabled()
    await expect(page.get_by_test_id("rule")).to_contain_text("以最后一次为准")
    await vote(page, "2")
    assert await votes(server) == {"2": 1}


async def test_a_quota_poll_counts_the_votes_down(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event(make_poll(repeat=Quota(votes=2, per_option=1)), admission="open"))
    page = await visit(viewport=SMALLEST)
    await expect(page.get_by_test_id("votes-left")).to_have_text("剩余 2 票")
    await vote(page, "1")
    await expect(page.get_by_test_id("votes-left")).to_have_text("剩余 1 票")
    await expect(page.get_by_test_id("option-1")).to_have_attribute("aria-disabled", "true")
    await vote(page, "2")
    await expect(page.get_by_test_id("confirm")).to_have_text("票数已用完")


async def test_a_reset_asks_for_another_ballot_and_keeps_the_choice(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event(admission="open"))
    page = await visit()
    await vote(page, "2")
    await verbs.apply(server.store, "gala", "best", "reset")
    await expect(page.get_by_test_id("error")).to_have_attribute("data-code", "reset")
    await verbs.apply(server.store, "gala", "best", "open")
    await page.get_by_test_id("confirm").click()
    await expect(page.get_by_test_id("receipt")).to_have_text(RECEIPT)
    assert await votes(server) == {"2": 1}


async def test_a_hidden_result_says_why_and_appears_when_published(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event(make_poll(visibility="on_publish"), admission="open"))
    page = await visit()
    await vote(page, "2")
    await expect(page.get_by_test_id("why-hidden")).to_contain_text("主持人揭晓")
    await verbs.apply(server.store, "gala", "best", "close")
    await expect(page.get_by_test_id("state-notice")).to_contain_text("截止")
    await expect(page.get_by_test_id("standings")).to_have_count(0)
    await verbs.apply(server.store, "gala", "best", "publish")
    await expect(page.get_by_test_id("standing-2")).to_have_attribute("data-rank", "1")


async def test_a_weighted_result_shows_what_each_class_voted(server: Running, visit: Visit) -> None:
    poll = make_poll(weights={"audience": 40.0, "jury": 60.0})
    await open_event(server.store, make_event(poll, classes=[MemberClass("jury", "评审")], admission="open"))
    for number, (option, class_) in enumerate([("1", "audience"), ("1", "audience"), ("2", "audience"), ("2", "jury")]):
        async with server.phone(f"m{number}", class_=class_) as phone:
            assert (await phone.cast(f"ballot-{number}", option))["type"] == "ack"
    await verbs.apply(server.store, "gala", "best", "close")
    page = await visit(viewport=SMALLEST)
    await expect(page.get_by_test_id("standing-2")).to_contain_text("73.3 分")
    await expect(page.get_by_test_id("secrecy")).to_contain_text("人数很少的组")
    await expect(page.get_by_test_id("classes-2")).to_have_text("观众 33.3% · 评审 100.0%")
    await expect(page.get_by_test_id("classes-1")).to_have_text("观众 66.7% · 评审 0.0%")
    await expect(page.get_by_test_id("standings")).to_contain_text("观众 40% · 评审 60%")


async def test_a_result_without_pictures_leaves_no_room_for_them(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event(admission="open"))
    page = await visit()
    await vote(page, "2")
    await verbs.apply(server.store, "gala", "best", "close")
    row = page.get_by_test_id("standing-2")
    await expect(row).to_be_visible()
    rank, name = await row.locator(".standing-rank").bounding_box(), await row.locator(".standing-name").bounding_box()
    assert rank and name
    assert name["x"] - (rank["x"] + rank["width"]) < 20


async def test_hearts_are_gathered_and_counted_exactly(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event(admission="open"))
    page, other = await visit(), await visit()
    for _ in range(7):
        await page.get_by_test_id("like").click()
    await page.get_by_test_id("like-2").click()
    await expect(other.get_by_test_id("like")).to_have_attribute("aria-label", "点赞 7")
    await expect(other.get_by_test_id("like-2")).to_have_attribute("aria-label", re.compile(r" 1$"))
    await page.reload()
    await page.get_by_test_id("like").click()
    await expect(other.get_by_test_id("like")).to_have_attribute("aria-label", "点赞 8")


async def test_everything_can_be_done_with_a_keyboard(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event(make_poll(options=6, choices_max=2), admission="open"))
    page = await visit(viewport=DESKTOP)
    await expect(page.get_by_test_id("rule")).to_contain_text("最多选 2 项")
    await expect(page.get_by_test_id("confirm")).to_have_text("请选择（最多 2 项）")
    await page.get_by_test_id("option-1").focus()
    for key in ("Space", "ArrowRight", "Space", "End", "Space"):  # the third is one too many
        await page.keyboard.press(key)
    await expect(page.get_by_test_id("toast")).to_contain_text("最多选 2 项")
    await page.get_by_test_id("confirm").focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("receipt")).to_have_text(RECEIPT)
    await page.keyboard.press("Escape")
    await expect(page.get_by_test_id("receipt")).to_have_count(0)
    assert await votes(server) == {"1": 1, "2": 1}


async def test_the_page_fits_the_smallest_phone_and_speaks_english(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event(title_en="Award Ceremony", admission="open"))
    page = await visit(viewport=SMALLEST)
    await page.get_by_test_id("language").click()
    await expect(page.get_by_test_id("title")).to_have_text("Award Ceremony")
    assert await page.evaluate("document.documentElement.lang") == "en"
    assert await page.evaluate("document.documentElement.scrollWidth") == SMALLEST["width"]
    small = (
        "e => [...e].filter(b => b.offsetWidth && (b.offsetHeight < 44 || b.offsetWidth < 44)).map(b => b.outerHTML)"
    )
    assert await page.locator("button, a").evaluate_all(small) == []
    await page.reload()
    await expect(page.get_by_test_id("poll-state")).to_have_text("Open")


async def test_a_members_event_lets_in_by_a_code_and_says_what_is_wrong_with_one(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event(admission="members"))
    [(code, _member)] = await codes.create(server.store, "gala", 1, [])
    page = await visit()
    await expect(page.get_by_test_id("error")).to_have_attribute("data-code", "members_only")
    await page.get_by_test_id("code").fill("NO-SUCH")
    await page.get_by_test_id("join").click()
    await expect(page.get_by_test_id("error")).to_have_attribute("data-code", "code_unknown")
    await page.get_by_test_id("code").fill(code.lower())
    await page.get_by_test_id("join").click()
    assert RECEIPT.match(await vote(page, "1"))


async def test_an_event_that_is_not_there_gets_a_clear_sentence(visit: Visit) -> None:
    page = await visit("/e/nowhere")
    await expect(page.get_by_test_id("error")).to_contain_text("没有找到这个活动")
    await expect(page.get_by_test_id("status")).to_be_visible()


async def test_a_link_that_was_not_accepted_says_why(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event())
    page = await visit("/e/gala?ticket=not-a-ticket")
    await expect(page.get_by_test_id("error")).to_have_attribute("data-code", "ticket_invalid")
    assert page.url.endswith("/e/gala")


async def test_a_link_for_somebody_else_asks_before_it_takes_ones_place(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event())
    _, _, wang = server.member_cookie("m1", name="王秀兰").partition("=")
    _, _, li = server.member_cookie("m2", name="李雷").partition("=")

    async def come_by_the_link(page: Page) -> None:
        held = [(cookies.member("gala"), wang), (cookies.other("gala"), li)]
        await page.context.add_cookies([{"name": name, "value": value, "url": server.url} for name, value in held])

    async def own(page: Page) -> str:
        return next(one["value"] for one in await page.context.cookies() if one["name"] == cookies.member("gala"))

    page = await visit("/e/gala?other=1", prepare=come_by_the_link)
    await expect(page.get_by_test_id("somebody-else")).to_contain_text("李雷")
    assert page.url.endswith("/e/gala")
    await page.get_by_test_id("somebody-stay").click()
    await expect(page.get_by_test_id("somebody-else")).to_have_count(0)
    assert await own(page) == wang
    page = await visit("/e/gala?other=1", prepare=come_by_the_link)
    async with page.expect_navigation():  # the page is another one, which knows who holds it
        await page.get_by_test_id("somebody-switch").click()
    await expect(page.get_by_test_id("option-1")).to_be_visible()
    assert await own(page) != wang
    await page.reload()
    await expect(page.get_by_test_id("option-1")).to_be_visible()
    await expect(page.get_by_test_id("somebody-else")).to_have_count(0)


async def test_the_entry_page_lists_the_events(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event(admission="open"))
    page = await visit("/")
    await page.get_by_test_id("event-gala").click()
    await expect(page.get_by_test_id("option-1")).to_be_visible()
