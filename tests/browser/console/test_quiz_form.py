"""A quiz is written in the console, by hand and from a sheet of questions."""

from typing import Any

import pytest
from playwright.async_api import FilePayload, Page, ViewportSize, expect

from acclaim.event import store as events
from acclaim.event.parts.cue import CloseQuiz, OpenQuiz, StepQuiz
from acclaim.event.parts.quiz import Number, One, Order, Several, TrueFalse
from acclaim.features.quizzes import store as quizzes
from acclaim.features.quizzes.importing import sample
from acclaim.voting import verbs
from tests.browser.conftest import VisitAs, picture
from tests.features.quizzes.question_sheets import row, workbook
from tests.features.quizzes.quizzed import make_quiz
from tests.running import Running, make_event

pytestmark = pytest.mark.browser

LAPTOP: ViewportSize = {"width": 1366, "height": 768}
AT = "field-quizzes[0]"


def sheet(data: bytes) -> FilePayload:
    return {"name": "题目.xlsx", "mimeType": sample.MEDIA_TYPE, "buffer": data}


async def saved(page: Page) -> None:
    await page.get_by_test_id("save-event").click()
    await expect(page.locator(".save-state")).to_have_text("已全部保存")


async def test_a_quiz_is_written_by_hand_and_from_a_sheet(server: Running, visit_as: VisitAs) -> None:
    await events.create(server.store, make_event())
    page = await visit_as("operator", "/console#/events/gala/edit", LAPTOP)
    await page.get_by_test_id("add-quiz").click()
    form = page.get_by_test_id("quiz-form-0")
    await page.get_by_test_id(f"{AT}.title").fill("百年工运知识竞赛")
    await form.get_by_test_id("add-one").click()
    await page.keyboard.type("中华全国总工会成立于哪一年？")  # a new question is under the keyboard
    question = f"{AT}.questions[0]"
    await page.get_by_test_id(f"{question}.answer.options[0].name").fill("1921年")
    await page.get_by_test_id(f"{question}.answer.options[1].name").fill("1925年")
    await page.get_by_test_id("save-event").click()
    await expect(page.get_by_test_id("problem-quizzes[0].questions[0].key")).to_be_visible()
    await page.get_by_test_id("right-b").check()
    await picture(page, "quiz-form")
    await form.get_by_test_id("copy-question-0").click()
    await page.get_by_test_id("question-1").get_by_test_id(f"{AT}.questions[1].answer.kind").select_option("order")
    await page.get_by_test_id("place-b").select_option("0")
    await saved(page)
    [quiz] = (await events.read(server.store, "gala")).event.quizzes
    first, second = quiz.questions
    assert isinstance(first.answer, One) and first.key == ["b"]
    assert isinstance(second.answer, Order) and second.key == ["b", "a"]
    assert first.id != second.id

    options: dict[str, Any] = {"选项A": "甲", "选项B": "乙", "选项C": "丙"}
    rows = [
        row(题型="多选", 题干="好的一题", 答案="AB", 分值=5, **options),
        row(题型="单选", 题干="坏的一题", 答案="ABC", **options),
    ]
    await form.get_by_test_id("import-questions").click()
    await page.get_by_test_id("question-file").set_input_files(sheet(workbook(rows)))
    rejected = page.get_by_test_id("rejected")
    await expect(rejected).to_contain_text("“5”不是 0 至 10000、10 的倍数")
    await expect(rejected).to_contain_text("而单选只能有一个；请把题型改成 多选")
    await page.get_by_test_id("without-points").check()
    await expect(page.get_by_test_id("question-preview")).to_contain_text("可导入 1 题")
    await picture(page, "quiz-import-rejected")
    await page.get_by_test_id("question-file").set_input_files(sheet(sample.workbook()))
    await expect(page.get_by_test_id("question-preview")).to_contain_text("可导入 5 题")
    await picture(page, "quiz-import")
    await page.get_by_test_id("questions-add").click()
    await expect(form.get_by_test_id("question-6")).to_be_visible()
    await saved(page)
    await picture(page, "quiz-form-imported")
    [quiz] = (await events.read(server.store, "gala")).event.quizzes
    kinds = [type(question.answer) for question in quiz.questions]
    assert kinds == [One, Order, One, Several, TrueFalse, Order, Number]
    assert quiz.questions[3].key == ["a", "b", "d"] and quiz.questions[6].answer == Number(unit="米")

    await verbs.apply(server.store, "gala", quiz.id, "open", find=quizzes.find)
    await page.reload()
    await form.locator("summary").first.click()
    await expect(form.get_by_test_id("quiz-frozen")).to_contain_text("题目、答案和规则不能再改")
    await form.get_by_test_id("question-open-0").click()
    await expect(page.get_by_test_id("right-a")).to_be_disabled()
    await expect(page.get_by_test_id(f"{AT}.title")).to_be_enabled()


async def test_a_quiz_is_previewed_step_by_step_and_gets_its_cues(server: Running, visit_as: VisitAs) -> None:
    await events.create(server.store, make_event(quizzes=[make_quiz()]))
    page = await visit_as("operator", "/console#/events/gala/edit", LAPTOP)
    await page.get_by_test_id("quiz-form-0").locator("summary").first.click()
    await page.get_by_test_id("preview-quiz").click()
    screen, forward = page.frame_locator("[data-testid=preview-screen]"), page.get_by_test_id("preview-next")
    await expect(screen.get_by_test_id("quiz-question")).to_have_text("第1题？")
    await expect(page.get_by_test_id("quiz-tile")).to_have_count(0)
    await forward.click()
    await expect(screen.get_by_test_id("quiz-option")).to_have_count(4)
    await page.get_by_test_id("quiz-tile").nth(1).click()
    await expect(page.get_by_test_id("quiz-mine")).to_have_attribute("data-state", "counted")
    await picture(page, "quiz-preview-open")
    for _ in ("locked", "told", "key"):
        await forward.click()
    await expect(page.get_by_test_id("quiz-verdict")).to_have_attribute("data-kind", "right")
    await expect(screen.locator('.quiz-option[data-right="true"]')).to_contain_text("乙")
    await picture(page, "quiz-preview-key")
    await forward.click()
    await expect(screen.get_by_test_id("quiz-row")).to_have_count(10)
    await forward.click()
    await expect(screen.get_by_test_id("quiz-question")).to_have_text("第2题？")
    await page.get_by_test_id("preview-phase").select_option("podium")
    await expect(screen.get_by_test_id("quiz-stand")).to_have_count(3)
    await picture(page, "quiz-preview-podium")
    await page.keyboard.press("Escape")

    await page.get_by_test_id("usual-cues-quiz").click()
    await expect(page.get_by_test_id("usual-cues-quiz")).to_have_count(0)
    await saved(page)
    cues = (await events.read(server.store, "gala")).event.cues
    assert len(cues) == 11
    assert [cue.actions for cue in (cues[0], cues[3], cues[-1])] == [
        [OpenQuiz("quiz")], [StepQuiz("quiz", "tell")], [StepQuiz("quiz", "podium"), CloseQuiz("quiz")],
    ]  # fmt: skip
