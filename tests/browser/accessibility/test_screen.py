"""axe-core finds nothing on any scene of the big screen, in both languages."""

from typing import Any

import msgspec
import pytest
from playwright.async_api import Browser, expect

from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.parts.check_in import CheckIn
from acclaim.event.parts.deck import Deck
from acclaim.event.parts.theme import Theme
from acclaim.event.parts.video import Video
from acclaim.event.stage import Announcement, Scene, Stage
from acclaim.features.check_in import store as check_in
from acclaim.features.contests import orders
from acclaim.features.surveys.actions import make_document
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.voting import verbs
from tests.browser.accessibility.axe import PALE, found, opened, violations
from tests.browser.collected import BOARD, CLOUD, collect
from tests.browser.conftest import HALL, picture
from tests.browser.contesting import a_contest, all_in, order
from tests.features.quizzes.quizzed import make_question, make_quiz, open_quiz, step
from tests.features.surveys.papers import Urn, answers, make_survey
from tests.running import Running, make_event

pytestmark = pytest.mark.browser


SCENES: list[Scene] = [
    "holding", "countdown", "join", "check_in", "race", "versus", "applause", "danmaku", "draw", "slides", "video",
    "credits", "turnout", "scores", "standouts", "questions", "word_cloud",
]  # fmt: skip
OF_A_SURVEY: dict[Scene, str] = {"turnout": ".row", "scores": ".score", "standouts": ".survey-card"}
MARKED: dict[Scene, str] = {"marks": "contest-marks", "standing": "contest-standing", "places": "contest-places"}
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


async def test_a_quiz_from_its_stem_to_the_podium(server: Running, browser: Browser, axe: str) -> None:
    await open_quiz(server.store, make_quiz(make_question(seconds=600)))
    await verbs.set_stage(server.store, "gala", Stage("quiz"))
    page = await opened(browser, server, "/s/gala", viewport=HALL)
    await page.get_by_test_id("quiz-lobby").wait_for()
    await page.evaluate(axe)
    wrong = {}
    for phase in ("stem", "open", "locked", "told", "key", "board", "podium"):
        await step(server.store, "next")
        await page.locator(f".quiz-show[data-phase={phase}]").wait_for()
        if phase == "open":
            async with server.phone("m1") as phone:
                assert (await phone.cast("ballot-q1", "b", poll="q1"))["type"] == "ack"
        wrong[phase] = await violations(page)
        await page.keyboard.press("l")  # the other language, also of the phases that follow
        wrong[phase] += await violations(page)
        await picture(page, f"axe-quiz-{phase}")
    assert wrong == {phase: [] for phase in wrong}


async def test_the_marks_and_places_of_a_contest(server: Running, browser: Browser, axe: str) -> None:
    await events.create(server.store, make_event(contests=[a_contest()]))
    await order(server, orders.Open, "deed-open")
    for who in ("c1", "c3", "c2"):
        await all_in(server, who)
        await order(server, orders.Confirm, f"deed-con-{who}", "final", who)
        await order(server, orders.Publish, f"deed-pub-{who}", "final", who)
    await order(server, orders.RuleOut, "deed-out4", "final", "c4", "withdrawn", "生病")
    await order(server, orders.PublishResult, "deed-result", "final")
    page = await opened(browser, server, "/s/gala", viewport=HALL)
    await page.evaluate(axe)
    for scene, within in MARKED.items():
        await verbs.set_stage(server.store, "gala", Stage(scene))
        await page.get_by_test_id(within).first.wait_for()
        assert await violations(page) == []
        await picture(page, f"axe-{scene}")
