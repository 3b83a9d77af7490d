"""An operator sees how the devices came that voted, and voids a cluster with a reason; the voter is told."""

import pytest
from playwright.async_api import ViewportSize, expect

from acclaim.base.clock import now_ms
from acclaim.event import store as events
from acclaim.event.parts.collected.question_board import QuestionBoard
from acclaim.features.questions import store as boards
from acclaim.features.questions.recount import recount
from acclaim.identity import device, operators
from acclaim.voting import ballots, casting, verbs
from acclaim.voting.ballot import Ballot
from tests.browser.conftest import VisitAs, picture, vote
from tests.features.quizzes.quizzed import make_question, make_quiz, open_quiz, step
from tests.running import Running, make_event, open_event

pytestmark = pytest.mark.browser


async def test_a_cluster_is_voided_with_a_reason_and_its_voter_is_told(server: Running, visit_as: VisitAs) -> None:
    board = QuestionBoard("qa", "问院长", mode="open")
    await open_event(server.store, make_event(admission="open", question_boards=[board]))
    event = (await events.read(server.store, "gala")).event
    made = [device.new_id(bytes(32), "gala", "192.0.2.1", now_ms(), n) for n in range(40)]
    cast = [Ballot(one, f"ballot-{n:04}", "audience 1") for n, one in enumerate(made)]
    await casting.cast_batch(server.store, event, event.polls[0], 0, 1, 1 << 40, cast)

    phone = await visit_as("phone", "/e/gala", {"width": 390, "height": 844})
    await vote(phone, "2")
    console = await visit_as("operator", "/console#/events/gala/check", {"width": 1440, "height": 900})
    await console.get_by_test_id("evidence-look").click()
    await expect(console.get_by_test_id("clusters").locator("tbody tr")).to_have_count(1)
    await expect(console.get_by_test_id("places").locator("tbody tr")).to_have_count(2)
    await picture(console, "evidence")
    await console.get_by_test_id("void-cluster-0").click()
    await expect(console.get_by_test_id("void-yes")).to_be_disabled()
    await console.get_by_test_id("void-why").fill("一台电脑刷的票")
    await console.get_by_test_id("void-yes").click()
    await expect(console.get_by_test_id("clusters").locator("[data-kind=bad]")).to_have_count(1)
    await expect(phone.get_by_test_id("receipt-line")).to_be_visible()

    await console.get_by_test_id("void-ids").fill("nobody")
    await console.get_by_test_id("void-members").click()
    await console.get_by_test_id("void-why").fill("误投")
    await console.get_by_test_id("void-yes").click()
    await expect(console.get_by_test_id("evidence-error")).to_contain_text("未作废任何内容")

    mine = [one async for one in ballots.read_log(server.store, "gala", "best", 0)][-1].member
    assert mine not in made
    await console.get_by_test_id("void-ids").fill(mine)
    await console.get_by_test_id("void-members").click()
    await console.get_by_test_id("void-why").fill("误投")
    await console.get_by_test_id("void-yes").click()
    told = phone.get_by_test_id("error")
    await expect(told).to_have_attribute("data-code", "voided", timeout=20_000)
    await expect(phone.get_by_test_id("receipt-line")).to_have_count(0)
    assert (await ballots.recount(server.store, event, event.polls[0])).tally.get("ballots audience", 0) == 0

    await verbs.apply(server.store, "gala", "qa", "open", find=boards.find)
    rev = (await events.read(server.store, "gala")).rev
    asked = boards.Asked("m1", "ask-0001", "shown", '{"text":"食堂几点开？","name":"","unit":""}')
    [placed] = await boards.ask_batch(server.store, "gala", board, 1, rev, [asked])
    assert isinstance(placed, boards.Placed)
    upvotes = [boards.Upvote(member, placed.number, 1, True) for member in (*made, "m2")]
    await boards.upvote_batch(server.store, "gala", "qa", 1, rev, upvotes)
    await console.get_by_test_id("evidence-poll").select_option("qa")
    await console.get_by_test_id("evidence-look").click()
    await console.get_by_test_id("void-cluster-0").click()
    await expect(console.get_by_test_id("void-dialog")).to_contain_text("作废赞？")
    await console.get_by_test_id("void-why").fill("一台电脑点的赞")
    await picture(console, "evidence_board")
    await console.get_by_test_id("void-yes").click()
    await expect(console.get_by_test_id("clusters").locator("[data-kind=bad]")).to_have_count(1)
    found = await recount(server.store, "gala", board)
    assert found.equal and found.recount == {str(placed.number): 1} and found.voided == len(made)


async def test_a_second_operator_approves_what_the_first_has_proposed(server: Running, visit_as: VisitAs) -> None:
    event = make_event(admission="open", second_operator=True)
    await open_event(server.store, event)
    await casting.cast_batch(
        server.store, event, event.polls[0], 0, 1, 1 << 40, [Ballot("m1", "ballot-1", "audience 1")]
    )
    large = ViewportSize(width=1366, height=768)

    first = await visit_as("operator", "/console#/events/gala/check", large)
    await first.get_by_test_id("void-ids").fill("m1")
    await first.get_by_test_id("void-members").click()
    await first.get_by_test_id("void-why").fill("误投")
    await first.get_by_test_id("void-yes").click()
    await expect(first.get_by_test_id("evidence-error")).to_contain_text("还需另一位操作员确认")
    await expect(first.get_by_test_id("proposal")).to_contain_text("由您提出")
    await expect(first.get_by_test_id("approve")).to_have_count(0)

    second = await visit_as("phone", "/console", large)
    password = await operators.create(server.store, "王芳", "operator")
    await second.context.request.post(f"{server.url}/api/operator/sign-in", data={"name": "王芳", "password": password})
    await second.goto(f"{server.url}/console#/events/gala/check")
    await second.reload()
    await expect(second.get_by_test_id("proposal")).to_contain_text("admin作废选票")
    await picture(second, "proposal")
    await second.get_by_test_id("approve").click()
    await picture(second, "proposal-approve")
    await second.get_by_test_id("confirm-yes").click()
    await expect(second.get_by_test_id("proposals")).to_have_count(0)
    await expect(first.get_by_test_id("proposals")).to_have_count(0)
    entry = second.locator("[data-testid=audit] li[data-what=void]")
    await expect(entry).to_contain_text("由 admin 提出")
    assert (await ballots.recount(server.store, event, event.polls[0])).tally.get("ballots audience", 0) == 0


async def test_an_answer_in_a_quiz_is_voided_and_its_phone_says_so(server: Running, visit_as: VisitAs) -> None:
    await open_quiz(server.store, make_quiz(make_question(seconds=600)), admission="open")
    await step(server.store, "next", "next")
    phone = await visit_as("phone", "/e/gala", {"width": 390, "height": 844})
    await phone.get_by_test_id("quiz-tile").nth(1).click()
    await expect(phone.get_by_test_id("quiz-mine")).to_have_attribute("data-state", "counted")
    await step(server.store, "lock")
    console = await visit_as("operator", "/console#/events/gala/check", {"width": 1440, "height": 900})
    await console.get_by_test_id("evidence-poll").select_option("q1")
    await console.get_by_test_id("evidence-look").click()
    await expect(console.get_by_test_id("evidence-seen")).to_contain_text("匿名设备 1 台")
    [cast] = [one async for one in ballots.read_log(server.store, "gala", "q1", 0)]
    await console.get_by_test_id("void-ids").fill(cast.member)
    await console.get_by_test_id("void-members").click()
    await console.get_by_test_id("void-why").fill("代答")
    await console.get_by_test_id("void-yes").click()
    await expect(console.get_by_test_id("evidence-seen")).to_contain_text("已作废 1 票")
    await step(server.store, "tell", "key")
    await expect(phone.get_by_test_id("quiz-verdict")).to_have_text("您的答案已被作废")
    await picture(phone, "quiz-voided")
    await picture(console, "evidence-quiz")
