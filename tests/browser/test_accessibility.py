"""axe-core finds nothing on any page or scene, in both languages, by WCAG 2.2 AA and by its best practice."""

import os
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

import msgspec
import pytest
from playwright.async_api import Browser, BrowserContext, Page, expect

from acclaim.base.clock import now_ms
from acclaim.commands import demo
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.definition import CommentMode
from acclaim.event.parts.check_in import CheckIn
from acclaim.event.parts.deck import Deck
from acclaim.event.parts.earning.points import Points, Streak
from acclaim.event.parts.sign_in import MemberSignIn
from acclaim.event.parts.theme import Theme
from acclaim.event.parts.video import Video
from acclaim.event.stage import Announcement, Scene, Stage
from acclaim.event.states import Verb
from acclaim.features.check_in import store as check_in
from acclaim.features.comments import store as comments
from acclaim.features.draws import actions as draw_actions
from acclaim.features.draws import store as draws
from acclaim.features.draws.rules import Member
from acclaim.features.points import store as points
from acclaim.features.show import actions as show
from acclaim.features.surveys import store as surveys
from acclaim.features.surveys.actions import make_document
from acclaim.features.surveys.results.page import page as survey_page
from acclaim.features.surveys.results.publication import Source, publish
from acclaim.features.surveys.results.words import Language
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.redis.client import Store
from acclaim.voting import verbs
from tests.browser.collected import BOARD, CLOUD, collect
from tests.browser.conftest import DESKTOP, HALL, USUAL, admit, picture, sign_in
from tests.features.points.ledgers import DAILY, VOTE
from tests.features.points.ledgers import opened as opened_with_points
from tests.features.sign_in.hall import hall
from tests.features.surveys.classed import RATED, classed, spread
from tests.features.surveys.papers import Urn, answers, make_survey
from tests.features.surveys.surveyed import SURVEY, answered
from tests.folders import ROOT
from tests.running import Running, make_event, open_event

pytestmark = pytest.mark.browser

AXE = ROOT / ".venv/node/node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# It would wait ten seconds for a livestream that is not there yet: the style sheets are preloaded alone.
FOUND_JS = """(tags) => axe.run(document, { runOnly: { type: "tag", values: tags },
  iframes: false, preload: { assets: ["cssom"] } })
  .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
    `${document.documentElement.lang} ${id}: ${target.join(" ")} ${failureSummary.replaceAll(/\\s+/g, " ")}`)))"""
PICTURES_JS = "Promise.allSettled([...document.images].map((one) => one.loading === 'lazy' || one.decode()))"
# Colours are on their way for a moment when the scheme changes.
SETTLED_JS = (
    """() => document.getAnimations().filter((one) => one instanceof CSSTransition).forEach((one) => one.finish())"""
)
PALE = Theme(primary="#1d4ed8", accent="#b45309", background="#f5f7fb")
Found = list[str]
Schemes = Sequence[Literal["light", "dark"]]
Settle = Callable[[Page], Awaitable[Any]]


@pytest.fixture(scope="module")
def axe() -> str:
    """Its script; without it the tests are skipped, but fail where CI=true."""
    if not AXE.exists() and os.environ.get("CI") != "true":
        pytest.skip("no axe-core; scripts/check installs what package-lock.json names")
    return AXE.read_text(encoding="utf-8")


class Kept(NamedTuple):
    """A key of Redis as it was, and in how many ms it fades (0: never)."""

    key: bytes | str
    value: bytes
    fades_ms: int


@pytest.fixture(scope="module")
def demonstration() -> list[Kept]:
    """All keys of `gala` once it was made: a draw waits for its phones, and one is enough for all tests."""
    return []


@pytest.fixture
async def gala(server: Running, demonstration: list[Kept]) -> Running:
    """The demonstration in full swing: votes, comments shown and waiting, a draw."""
    store = server.store
    if demonstration:
        for kept in demonstration:
            await store.redis.restore(kept.key, kept.fades_ms, kept.value, replace=True)
        return server
    await demo.open_demo(store)
    async with server.phone("m1") as one, server.phone("m2") as two:
        await one.cast("ballot-000001", "2")
        await two.cast("ballot-000002", "3")
    modes: list[CommentMode] = ["open", "review"]
    for n, mode in enumerate(modes):
        offers = [comments.Offer(f"m{n}", f"comment-{n:04}", f"为颁奖典礼喝彩{n}", "", "王秀兰", "采油一厂", "")]
        await comments.store_batch(store, "gala", 0, mode, offers)
    prize = (await events.read(store, "gala")).event.prize("lucky")
    of_those_there = msgspec.structs.replace(prize, entrants="online")  # its voters still vote
    people = [Member(f"m{n}", "王秀兰") for n in range(5)]
    draw = await draws.freeze(store, "gala", of_those_there, people, now_ms())
    await draw_actions.draw_winners(store, "gala", draw.n, now_ms())
    for key in await store.redis.keys():
        if value := await store.redis.dump(key):
            demonstration.append(Kept(key, value, max(0, await store.redis.pttl(key))))
    return server


async def found(page: Page, axe: str, ready: str, settle: Settle | None = None, schemes: Schemes = ("dark",)) -> Found:
    """What axe finds on a page in both languages and all `schemes`. `settle` brings it to where it is looked at."""
    everything: Found = []

    async def look() -> None:
        await page.get_by_test_id(ready).first.wait_for()
        if settle:
            await settle(page)
        await expect(page.locator(".wait")).to_have_count(0)
        await page.evaluate(PICTURES_JS)
        await page.evaluate(axe)

    await look()
    for language in ("zh", "en"):
        if language == "en" and not await switched(page):
            await page.evaluate("localStorage.setItem('acclaim:language', JSON.stringify('en'))")
            await page.reload()
            await look()
        for scheme in schemes:
            await page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            everything += [f"{scheme} {one}" for one in await violations(page)]
    return everything


async def switched(page: Page) -> bool:
    """Whether the page has a switch to the other language, which was pressed."""
    switch = page.get_by_test_id("language").first
    if not await switch.count():
        return False
    await switch.evaluate("(button) => button.click()")  # a sheet may lie over it
    await expect(page.locator("html[lang=en]")).to_be_attached()
    return True


async def violations(page: Page) -> Found:
    """Of what stands there now; its script is loaded."""
    await page.evaluate("document.fonts.ready")
    await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    await page.evaluate(SETTLED_JS)
    return await page.evaluate(FOUND_JS, TAGS)  # type: ignore[no-any-return]


async def opened(browser: Browser, server: Running, path: str, **options: Any) -> Page:
    context: BrowserContext = await browser.new_context(locale="zh-CN", reduced_motion="reduce", **options)
    if path.startswith("/s/"):
        await admit(context, server)
    elif path.startswith("/console#"):
        await sign_in(context, server)
    page = await context.new_page()
    await page.goto(server.url + path)
    return page


# --- what is published of a survey


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_the_page_of_a_survey(browser: Browser, axe: str, language: Language) -> None:
    sizes = {"采油一厂/一队": 40, "采油一厂/二队": 14, "采油二厂": 30, "机关": 4}
    document = publish(Source("gala", SURVEY, answered(sizes), dict.fromkeys(sizes, 200)))
    classes = publish(classed(RATED, spread({(unit, one): 20 for unit in "ab" for one in ("staff", "hired")})))
    for told, group in ((classes, ""), (document, ""), (document, "采油一厂"), (document, "采油一厂/二队")):
        page = await browser.new_page()
        await page.set_content(survey_page(told, group, language))
        await page.evaluate(axe)
        assert await violations(page) == []
        await page.close()


# --- the console


async def after_a_few_cues(server: Running) -> None:
    for number, cue in enumerate(("doors", "countdown", "vote-best")):
        await show.run(server.store, "gala", cue, number, now_ms())


async def unfold(page: Page) -> None:
    for form in ("poll-form-0", "cue-open-2"):
        await page.get_by_test_id(form).locator("summary").or_(page.get_by_test_id(form)).first.click()
    await expect(page.get_by_test_id("field-polls[0].title")).to_be_visible()
    # As high as the form: nothing lies half under the bar at the foot.
    height = await page.evaluate("document.documentElement.scrollHeight")
    await page.set_viewport_size({"width": DESKTOP["width"], "height": height})


@pytest.mark.parametrize(
    ("path", "ready"),
    [
        ("/console", "sign-in-name"),
        ("/console#/events", "events"),
        ("/console#/events/new", "event-form"),
        ("/console#/events/gala/edit", "event-form"),
        ("/console#/events/gala/run", "figures"),
        ("/console#/events/gala/show", "next-cue"),
        ("/console#/events/gala/remote", "next-cue"),
        ("/console#/events/gala/draws", "tab-draws"),
        ("/console#/events/gala/comments", "comment"),
        ("/console#/events/gala/people", "tab-people"),
        ("/console#/events/gala/rehearse", "tab-rehearse"),
        ("/console#/events/gala/check", "tab-check"),
        ("/console#/events/gala/texts", "texts-view"),
        ("/console#/account", "password-old"),
    ],
)
async def test_the_console(gala: Running, browser: Browser, axe: str, path: str, ready: str) -> None:
    await after_a_few_cues(gala)
    page = await opened(browser, gala, path, viewport=USUAL if "remote" in path else DESKTOP)
    settle = {"edit": unfold, "people": unfold_embedding}.get(path.rpartition("/")[2])
    assert await found(page, axe, ready, settle) == []


async def test_points_in_the_console(server: Running, browser: Browser, axe: str) -> None:
    event = await opened_with_points(server.store)
    await points.adjust(server.store, event, "m1", 8, "1", "admin", "{}")
    page = await opened(browser, server, "/console#/events/gala/points", viewport=DESKTOP)

    async def look(page: Page) -> None:
        await page.get_by_test_id("points-member").fill("m1")
        await page.get_by_test_id("points-look").click()
        await expect(page.get_by_test_id("points-table")).to_be_visible()

    assert await found(page, axe, "points-view", look) == []


async def unfold_embedding(page: Page) -> None:
    await page.get_by_test_id("embedding").locator("summary").click()
    await page.get_by_test_id("embedding-kind").select_option("result")
    await picture(page, "axe-embedding")


async def test_the_form_of_a_survey_with_bank_and_preview(server: Running, browser: Browser, axe: str) -> None:
    await events.create(server.store, make_event(surveys=[make_survey()]))
    page = await opened(browser, server, "/console#/events/gala/edit", viewport=USUAL)

    async def unfold(page: Page) -> None:
        form = page.get_by_test_id("survey-form-0")
        await form.locator("summary").first.click()
        for question in (3, 4):  # one of those who gave an answer, and choices
            await form.get_by_test_id(f"question-open-{question}").click()
        height = await page.evaluate("document.documentElement.scrollHeight")
        await page.set_viewport_size({"width": USUAL["width"], "height": height})

    assert await found(page, axe, "survey-form-0", unfold) == []
    await picture(page, "axe-survey-form")
    await page.set_viewport_size(USUAL)
    for button, within in (("open-bank", "bank-overall"), ("preview-survey", "survey-question")):
        await page.get_by_test_id(button).click()
        await page.get_by_test_id(within).wait_for()
        assert await violations(page) == []
        await picture(page, f"axe-{button}")
        await page.keyboard.press("Escape")


# --- the big screen


SCENES: list[Scene] = [
    "holding", "countdown", "join", "check_in", "race", "versus", "applause", "danmaku", "draw", "slides", "video",
    "credits", "turnout", "scores", "standouts", "questions", "word_cloud",
]  # fmt: skip
OF_A_SURVEY: dict[Scene, str] = {"turnout": ".row", "scores": ".score", "standouts": ".survey-card"}
OF_A_CLOSED_POLL: list[Scene] = ["replay", "reveal"]


async def publish_survey(gala: Running) -> None:
    """Two units have answered it."""
    people = {f"m{n}": "采油一厂" if n < 20 else "采油二厂" for n in range(40)}
    entries = [Entry(member, "", unit, "audience") for member, unit in people.items()]
    await staging.replace(gala.store, "gala", entries, partial=False)
    urn = Urn(gala.store, make_survey(), "gala")
    await urn.move("open")
    given = zip(people, (answers("345"[n % 3], book="12"[n % 2]) for n in range(40)), strict=True)
    await urn.cast(*(urn.paper(member, f"ballot-{member}", said, people[member]) for member, said in given))
    await urn.move("close")
    await make_document(gala.store, "gala", "jia", 1)
    await urn.move("publish")


@pytest.mark.parametrize("theme", [None, PALE], ids=["dark", "pale"])
async def test_every_scene(gala: Running, browser: Browser, axe: str, theme: Theme | None) -> None:
    record = await events.read(gala.store, "gala")
    slides = Deck("photos", "剪影", "Photos", ["/static/demo/card.jpg"])
    video = Video("opening", "开场片", "/none.mp4", "Opening", "/static/demo/card.jpg")
    shown = {"decks": [slides], "videos": [video], "surveys": [make_survey()], "check_in": CheckIn("full")}
    shown |= {"theme": theme or record.event.theme, "question_boards": [BOARD], "word_clouds": [CLOUD]}
    await verbs.replace(gala.store, msgspec.structs.replace(record.event, **shown), record.rev)
    await check_in.move(gala.store, "gala", "open")
    guests = [check_in.Offer(f"g{n}", 1, f"王秀兰{n}", "采油一厂/第六作业区", "") for n in range(12)]
    await check_in.check_in_batch(gala.store, "gala", guests)
    await publish_survey(gala)
    await collect(gala)
    page = await opened(browser, gala, "/s/gala", viewport=HALL)
    await page.evaluate(axe)
    wrong = {}
    for scene in [*SCENES, *OF_A_CLOSED_POLL]:
        if scene == "replay":
            await verbs.apply(gala.store, "gala", "best", "close")
        if scene == "reveal":
            await verbs.reveal(gala.store, "gala", "best")
        else:
            await verbs.set_stage(gala.store, "gala", Stage(scene, "best", text="即将开始", text_en="Soon"))
        await expect(page.get_by_test_id("stage")).to_have_attribute("data-scene", scene)
        if scene in OF_A_SURVEY:
            await page.locator(OF_A_SURVEY[scene]).first.wait_for()
        wrong[scene] = await violations(page)
        await page.keyboard.press("l")  # the other language, also of the scenes that follow
        wrong[scene] += await violations(page)
        await picture(page, f"axe-{scene}-{theme is None}")
    assert wrong == {scene: [] for scene in wrong}


@pytest.mark.parametrize("place", ["strip", "whole"])
async def test_an_announcement_and_hidden_votes(gala: Running, browser: Browser, axe: str, place: Any) -> None:
    await verbs.set_stage(gala.store, "gala", Stage("race", "best", hidden=True))
    unlogged = audit.New("", "announce")
    await verbs.announce(gala.store, "gala", Announcement("请入座", "Take your seats", True, place), unlogged)
    page = await opened(browser, gala, "/s/gala", viewport=HALL)
    assert await found(page, axe, "announced") == []


# --- the phone


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
    name, value = server.member_cookie("m1").split("=", 1)
    await page.context.add_cookies([{"name": name, "value": value, "url": server.url}])
    await page.reload()

    async def look(page: Page) -> None:
        await page.get_by_test_id(f"tab-{tab}").click()
        await page.get_by_test_id(ready).wait_for()
        await expect(page.get_by_test_id("focus-strip")).to_have_count(int(tab != "live"))

    assert await found(page, axe, "tab-bar", look, schemes=("light", "dark")) == []


async def test_a_survey(server: Running, browser: Browser, axe: str) -> None:
    await events.create(server.store, make_event(surveys=[make_survey()]))
    await verbs.apply(server.store, "gala", "jia", "open", find=surveys.find)
    page = await opened(browser, server, "/e/gala", viewport=USUAL)
    name, value = server.member_cookie("m1").split("=", 1)
    await page.context.add_cookies([{"name": name, "value": value, "url": server.url}])
    await page.reload()

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
