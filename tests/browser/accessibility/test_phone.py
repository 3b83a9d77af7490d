"""axe-core finds nothing on the phone, in both languages and schemes."""

from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace
from playwright.async_api import Browser, Page, expect

from acclaim.base.clock import now_ms
from acclaim.event import store as events
from acclaim.event.parts.earning.points import Points, Streak
from acclaim.event.parts.sign_in import MemberSignIn
from acclaim.event.states import Verb
from acclaim.features.contests import orders
from acclaim.features.gifts import store as gifts
from acclaim.features.show import actions as show
from acclaim.features.surveys import store as surveys
from acclaim.redis.client import Store
from acclaim.voting import verbs
from tests.browser.accessibility.axe import Settle, as_member, found, opened, violations
from tests.browser.conftest import USUAL, picture
from tests.browser.contesting import a_contest, order
from tests.features.gifts.shops import BOOK, CODE, CUP, redeem, shop
from tests.features.papers.papered import KINDS, make_daily, open_daily
from tests.features.points.ledgers import DAILY, VOTE
from tests.features.quizzes.quizzed import make_question, make_quiz, open_quiz, step
from tests.features.sign_in.hall import hall
from tests.features.surveys.papers import make_survey
from tests.running import Running, make_event, open_event

pytestmark = pytest.mark.browser


async def choose(page: Page) -> None:
    await page.get_by_test_id("option-3").click()


async def read_own_data(page: Page) -> None:
    await page.get_by_test_id("member").click()
    await page.get_by_test_id("own-download").wait_for()


async def read_receipt(page: Page) -> None:
    """Of a vote that is cast now, or was before."""
    show = page.get_by_test_id("receipt-show")
    await show.or_(page.get_by_test_id("option-3")).first.wait_for()
    if await show.count():
        await show.click()
    else:
        await choose(page)
        await page.get_by_test_id("confirm").click()
    await page.get_by_test_id("receipt").wait_for()


async def look_at_the_first(page: Page) -> None:
    await page.get_by_test_id("poll-best").click()
    await page.get_by_test_id("standings").wait_for()


PHONES: dict[str, tuple[str, str, Settle | None, list[Verb]]] = {
    "entry": ("/", "event-gala", None, []),
    "open": ("/e/gala", "option-3", choose, []),
    "receipt": ("/e/gala", "title", read_receipt, []),
    "own-data": ("/e/gala", "title", read_own_data, []),
    "paused": ("/e/gala", "option-3", None, ["lock"]),
    "closed": ("/e/gala", "poll-best", look_at_the_first, ["close"]),
    "published": ("/e/gala", "poll-best", look_at_the_first, ["close", "publish"]),
    "one-poll": ("/e/gala/a/best?embed=1", "option-3", choose, []),
    "result": ("/e/gala/a/best?embed=result", "result", None, ["close"]),
    "nowhere": ("/e/nowhere", "error", None, []),
}


@pytest.mark.parametrize("name", PHONES)
async def test_the_phone(gala: Running, browser: Browser, axe: str, name: str) -> None:
    path, ready, settle, wanted = PHONES[name]
    for verb in wanted:
        await verbs.apply(gala.store, "gala", "best", verb)
    page = await opened(browser, gala, path, viewport=USUAL)
    assert await found(page, axe, ready, settle, schemes=("light", "dark")) == []


@pytest.mark.parametrize(
    ("tab", "ready"),
    [("live", "poll"), ("part", "survey-open"), ("points", "points-calendar"), ("me", "own-ballots")],
)
async def test_a_tab(server: Running, browser: Browser, axe: str, tab: str, ready: str) -> None:
    await open_event(server.store, make_event(surveys=[make_survey()], points=Points([VOTE, DAILY], [Streak(7, 10)])))
    await verbs.apply(server.store, "gala", "jia", "open", find=surveys.find)
    await show.focus(server.store, "gala", "best", now_ms())
    page = await opened(browser, server, "/e/gala", viewport=USUAL)
    await as_member(page, server)

    async def look(page: Page) -> None:
        await page.get_by_test_id(f"tab-{tab}").click()
        await page.get_by_test_id(ready).wait_for()
        await expect(page.get_by_test_id("focus-strip")).to_have_count(int(tab != "live"))

    assert await found(page, axe, "tab-bar", look, schemes=("light", "dark")) == []


@pytest.mark.parametrize(
    "way",
    [
        ["tab-points", "show-gifts", "gifts"],
        ["tab-points", "show-gifts", "redeem-book", "redeem-yes"],
        ["tab-me", "order-cup"],
        ["tab-me", "cancel-cup", "cancel-yes"],
    ],
    ids=["gifts", "redeeming", "orders", "cancelling"],
)
async def test_gifts_and_orders(server: Running, browser: Browser, axe: str, way: list[str]) -> None:
    dear = replace(CUP, id="dear", price=900)
    event = await shop(server.store, replace(CUP, limit=1), BOOK, CODE, dear, members=("m1",))
    await gifts.add_codes(server.store, event.id, "coupon", ["VIP-2026-0001"])
    await redeem(server.store, event, "m1", CUP, "o1")
    await redeem(server.store, event, "m1", CODE, "o2")
    page = await opened(browser, server, "/e/gala", viewport=USUAL)
    await as_member(page, server)

    async def look(page: Page) -> None:
        for button in way[:-1]:
            await page.get_by_test_id(button).click()
        await page.get_by_test_id(way[-1]).wait_for()

    assert await found(page, axe, "tab-bar", look, schemes=("light", "dark")) == []
    await picture(page, f"axe-{way[-1]}")


async def test_a_survey(server: Running, browser: Browser, axe: str) -> None:
    await events.create(server.store, make_event(surveys=[make_survey()]))
    await verbs.apply(server.store, "gala", "jia", "open", find=surveys.find)
    page = await opened(browser, server, "/e/gala", viewport=USUAL)
    await as_member(page, server)

    async def begin(page: Page) -> None:
        await page.get_by_test_id("tab-part").click()
        await page.get_by_test_id("survey-open").click()
        await page.get_by_test_id("answer-4").click()

    assert await found(page, axe, "tab-part", begin, schemes=("light", "dark")) == []
    for answer in ("", "no", "bath", "gym"):  # up to the order, where one choice has its place
        await page.get_by_test_id("survey-next").click()
        if answer:
            await page.get_by_test_id(f"answer-{answer}").click()
    assert await violations(page) == []


async def test_the_gate_of_an_event_for_members(gala: Running, browser: Browser, axe: str) -> None:
    record = await events.read(gala.store, "gala")
    await verbs.replace(gala.store, msgspec.structs.replace(record.event, admission="members"), record.rev)
    page = await opened(browser, gala, "/e/gala", viewport=USUAL)
    assert await found(page, axe, "code", schemes=("light", "dark")) == []


async def test_the_gate_of_an_event_with_an_identity_provider(
    store: Store, redis_url: str, tmp_path: Path, browser: Browser, axe: str
) -> None:
    table = {"title": "职工统一认证", "title_en": "your account", "issuer": "https://id.example.cn", "client_id": "a"}
    async with hall(redis_url, tmp_path, {"staff": table}) as served:
        await open_event(store, make_event(admission="members", sign_in=[MemberSignIn("staff")]))
        page = await opened(browser, served, "/e/gala?error=provider_away", viewport=USUAL)
        assert await found(page, axe, "sign-in", schemes=("light", "dark")) == []


async def test_a_quiz_while_it_is_answered_and_once_it_is_won(server: Running, browser: Browser, axe: str) -> None:
    await open_quiz(server.store, make_quiz(make_question(seconds=600)))
    await step(server.store, "next", "next")
    page = await opened(browser, server, "/e/gala", viewport=USUAL)
    await as_member(page, server)

    async def answer(page: Page) -> None:
        tile = page.get_by_test_id("quiz-tile").nth(1)
        if await tile.is_enabled():
            await tile.click()
        await expect(page.get_by_test_id("quiz-mine")).to_have_attribute("data-state", "counted")

    assert await found(page, axe, "quiz-tile", answer, schemes=("light", "dark")) == []
    await step(server.store, "next", "next", "next")
    await expect(page.get_by_test_id("quiz-verdict")).to_have_attribute("data-kind", "right")
    assert await violations(page) == []
    await step(server.store, "next", "next")
    await page.locator(".quiz-review summary").click()
    assert await violations(page) == []
    await picture(page, "axe-quiz-podium-phone")


async def test_a_paper_while_it_is_answered_and_once_it_is_marked(server: Running, browser: Browser, axe: str) -> None:
    await open_daily(server.store, make_daily(KINDS[0], *KINDS[3:], pass_right=1))
    page = await opened(browser, server, "/e/gala", viewport=USUAL)
    await as_member(page, server)

    async def begin(page: Page) -> None:
        await page.get_by_test_id("tab-part").click()
        await page.get_by_test_id("daily-quiz-open").click()
        await page.get_by_test_id("paper-start").or_(page.get_by_test_id("paper-stem")).first.wait_for()

    async def in_both_schemes() -> list[str]:
        everything = []
        for scheme in ("light", "dark"):
            await page.emulate_media(color_scheme=scheme)
            everything += [f"{scheme} {one}" for one in await violations(page)]
        return everything

    assert await found(page, axe, "tab-part", begin, schemes=("light", "dark")) == []
    await page.get_by_test_id("paper-start").click()
    for number in range(1, 4):
        await expect(page.get_by_test_id("paper-number")).to_contain_text(f"{number} ")
        if await page.get_by_test_id("quiz-tile").count():
            await page.get_by_test_id("quiz-tile").first.click()
        assert await in_both_schemes() == []
        await page.get_by_test_id("paper-next" if number < 3 else "paper-hand-in").click()
    await page.get_by_test_id("paper-sure").wait_for()  # the number has no answer
    assert await in_both_schemes() == []
    await picture(page, "axe-paper-sure")
    await page.get_by_test_id("paper-sure").click()
    told = page.get_by_test_id("paper-key").locator(".sr-only")  # the sign alone says nothing to a screen reader
    await expect(told.filter(has_text="Not right").first).to_be_attached()
    assert await in_both_schemes() == []
    await picture(page, "axe-paper-result")


async def test_a_judges_pad(server: Running, browser: Browser, axe: str) -> None:
    await events.create(server.store, make_event(contests=[a_contest()]))
    await order(server, orders.Open, "deed-open")
    await order(server, orders.Call, "deed-call", "final", "c2")
    page = await opened(browser, server, "/e/gala", viewport=USUAL)
    await as_member(page, server)

    async def mark(page: Page) -> None:
        await page.get_by_test_id("judge-open").click()
        await page.get_by_test_id("judge-mark").first.fill("99")
        await page.get_by_test_id("judge-problem").wait_for()

    assert await found(page, axe, "judge-open", mark, schemes=("light", "dark")) == []
    await picture(page, "axe-pad")
