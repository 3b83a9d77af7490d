"""A survey is written in the console, from the bank and by hand, tried as a member of a unit, and answered by one."""

import pytest
from playwright.async_api import Locator, Page, ViewportSize, expect

from acclaim.event import store as events
from acclaim.event.parts.member_class import MemberClass
from acclaim.event.parts.survey import Choice, Scale, Several, ShowIf
from acclaim.features.surveys import bank
from acclaim.features.surveys import store as surveys
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.voting import verbs
from tests.browser.conftest import Visit, VisitAs, picture
from tests.features.surveys.papers import make_survey
from tests.running import Running, make_event

pytestmark = pytest.mark.browser

LAPTOP: ViewportSize = {"width": 1366, "height": 768}
AT = "field-surveys[0]"


async def saved(page: Page) -> None:
    await page.get_by_test_id("save-event").click()
    await expect(page.locator(".save-state")).to_have_text("已全部保存")


async def answered(page: Page | Locator, question: str, value: str, go_on: str = "survey-next") -> None:
    await expect(page.get_by_test_id("survey-question")).to_have_attribute("data-question", question)
    await page.get_by_test_id(f"answer-{value}").click()
    await page.get_by_test_id(go_on).click()


async def test_a_survey_is_written_previewed_opened_and_answered(
    server: Running, visit_as: VisitAs, visit: Visit
) -> None:
    people = [Entry("m1", "", "采油一厂/一队", "audience"), Entry("m2", "", "机关", "audience")]
    await staging.replace(server.store, "gala", iter(people), partial=False)
    await events.create(server.store, make_event(classes=[MemberClass("retired", "离退休")]))
    page = await visit_as("operator", "/console#/events/gala/edit", LAPTOP)
    await page.get_by_test_id("add-survey").click()
    form = page.get_by_test_id("survey-form-0")
    await page.get_by_test_id(f"{AT}.by_class").check()
    await page.get_by_test_id(f"{AT}.title").fill("职工之家满意度测评")
    await expect(form.get_by_test_id("form-privacy")).to_contain_text("谁答了什么，任何人都查不到，包括主办方")
    await page.get_by_test_id(f"{AT}.entitled.units").fill("采油一厂")

    await form.get_by_test_id("open-bank").click()
    await page.get_by_test_id("insert-overall").click()
    await expect(page.get_by_test_id("insert-overall")).to_be_disabled()
    await picture(page, "survey-bank")
    await page.get_by_test_id("bank-done").click()
    for index in (1, 1):  # all but the verdict and why it is bad
        await page.get_by_test_id(f"remove-question-{index}").click()
    await expect(page.get_by_test_id("question-1")).to_have_count(0)

    await form.get_by_test_id("add-several").click()
    await page.keyboard.type("最需要改善什么？")  # a new question is under the keyboard
    await form.get_by_test_id("paste-choices").click()
    await page.get_by_test_id("paste-text").fill("食堂\tCanteen\n浴室\n书屋")
    await page.get_by_test_id("paste-add").click()
    question = f"{AT}.questions[1]"
    await page.get_by_test_id(f"{question}.show_if.question").select_option("home-overall")
    await page.get_by_test_id("save-event").click()
    await expect(page.get_by_test_id(question.replace("field", "problem") + ".show_if.any_of")).to_be_visible()
    for degree in ("1", "2"):
        await page.get_by_test_id(f"if-{degree}").check()
    await page.get_by_test_id(f"{question}.required").uncheck()
    await page.get_by_test_id(f"{question}.answer.choices_max").fill("2")
    await picture(page, "survey-form")

    await expect(form.get_by_test_id("preview-survey")).to_be_disabled()
    await saved(page)
    [survey] = (await events.read(server.store, "gala")).event.surveys
    verdict, more = survey.questions
    assert (survey.overall, survey.series, verdict) == ("home-overall", survey.id, bank.sections()[0].questions[0])
    assert isinstance(verdict.answer, Scale)
    choices = [Choice("1", "食堂", "Canteen"), Choice("2", "浴室"), Choice("3", "书屋")]
    assert (more.title, more.required, more.section) == ("最需要改善什么？", False, "总体评价")
    assert (more.answer, more.show_if) == (Several(choices, 1, 2), ShowIf("home-overall", ["1", "2"]))

    await form.get_by_test_id("preview-survey").click()
    await page.get_by_test_id("preview-unit").select_option("采油一厂/一队")
    phone = page.get_by_test_id("preview-phone")
    await expect(phone.get_by_test_id("survey-privacy")).to_be_visible()
    await phone.get_by_test_id("answer-4").click()
    await expect(phone.get_by_test_id("survey-submit")).to_be_visible()
    await phone.get_by_test_id("answer-2").click()
    await picture(page, "survey-preview")
    await phone.get_by_test_id("survey-next").click()
    await answered(phone, more.id, "1", "survey-submit")
    await expect(page.get_by_test_id("preview-end")).to_contain_text("没有提交任何内容")
    await page.get_by_test_id("preview-unit").select_option("机关")
    await expect(page.get_by_test_id("preview-why-not")).to_contain_text("不面向您所在的单位")
    await page.keyboard.press("Escape")

    await verbs.apply(server.store, "gala", survey.id, "open", find=surveys.find)

    async def as_member(page: Page) -> None:
        name, value = server.member_cookie("m1", unit="采油一厂/一队").split("=", 1)
        await page.context.add_cookies([{"name": name, "value": value, "url": server.url}])

    phone_page = await visit(prepare=as_member)
    await phone_page.get_by_test_id("tab-part").click()
    await phone_page.get_by_test_id("survey-open").click()
    await answered(phone_page, verdict.id, "2")
    await answered(phone_page, more.id, "1", "survey-submit")
    await expect(phone_page.get_by_test_id("survey-receipt")).to_be_visible()
    await verbs.apply(server.store, "gala", survey.id, "close", find=surveys.find)
    tables = await surveys.read_tables(server.store, "gala", survey, 1)
    assert (tables.respondents, tables.class_respondents) == ({"采油一厂/一队": 1}, {"audience": 1})


async def test_what_stays_once_it_was_opened_and_what_is_made_of_it(server: Running, visit_as: VisitAs) -> None:
    await events.create(server.store, make_event(surveys=[make_survey(series="home", wave=2, by_class=True)]))
    await verbs.apply(server.store, "gala", "jia", "open", find=surveys.find)
    page = await visit_as("operator", "/console#/events/gala/edit", LAPTOP)
    form = page.get_by_test_id("survey-form-0")
    await form.locator("summary").first.click()
    await expect(form.get_by_test_id("survey-frozen")).to_contain_text("题目、隐私方式、对象和开放时间不能再改")
    await form.get_by_test_id("question-open-1").click()
    await expect(page.get_by_test_id(f"{AT}.questions[1].title")).to_be_disabled()
    await expect(page.get_by_test_id(f"{AT}.privacy")).to_be_disabled()
    await expect(page.get_by_test_id(f"{AT}.by_class")).to_be_disabled()
    await expect(page.get_by_test_id(f"{AT}.title")).to_be_enabled()
    await picture(page, "survey-form-opened")
    await form.get_by_test_id("next-wave").click()
    await expect(page.get_by_test_id("survey-form-1")).to_be_visible()
    await form.get_by_test_id("copy-survey").click()
    await page.get_by_test_id("survey-form-2").get_by_test_id("question-open-0").click()
    down = page.get_by_test_id("survey-form-2").locator("[data-move=down]")
    await down.first.focus()
    for place in (1, 2):
        await page.keyboard.press("Enter")
        await expect(down.nth(place)).to_be_focused()  # the button goes along with its question
    await saved(page)
    first, wave, copy = (await events.read(server.store, "gala")).event.surveys
    assert (wave.id, wave.series, wave.wave, wave.questions) == ("home-3", "home", 3, first.questions)
    ids = [one.id for one in first.questions]
    assert (copy.title, copy.series) == ("职工之家满意度测评（副本）", copy.id)
    assert [one.id for one in copy.questions] == [*ids[1:3], ids[0], *ids[3:]]

    await verbs.apply(server.store, "gala", "jia", "reset", find=surveys.find)
    await page.reload()
    await form.locator("summary").first.click()
    await expect(page.get_by_test_id(f"{AT}.privacy")).to_be_disabled()
    await expect(form.get_by_test_id("form-privacy")).to_contain_text("已向填写的人作出承诺")
    await expect(page.get_by_test_id(f"{AT}.minimum_cell")).to_be_enabled()
