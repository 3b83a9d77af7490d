"""A survey in the event file: what is taken, and what is refused with its line."""

import pytest

from acclaim.base.errors import ImportRejected
from acclaim.event.file import load
from acclaim.event.parts.survey import Scale

HEAD = 'id = "home"\ntitle = "职工之家"\n'
SURVEY = '[[surveys]]\nid = "jia"\ntitle = "满意度"\n'
OVERALL = '[[surveys.questions]]\nid = "all"\ntitle = "总体"\nanswer = { kind = "scale" }\n'


def question(answer: str, more: str = "", question_id: str = "q") -> str:
    return f'[[surveys.questions]]\nid = "{question_id}"\ntitle = "题"\nanswer = {{ {answer} }}\n{more}'


def test_a_survey_says_little_and_has_the_rest_by_default() -> None:
    [survey] = load(HEAD + SURVEY + OVERALL, "home.toml").surveys
    assert (survey.privacy, survey.minimum_cell, survey.wave, survey.shards) == ("unlinked", 10, 1, 1)
    assert (survey.questions[0].required, survey.questions[0].answer) == (True, Scale())


def test_a_survey_that_keeps_answers_by_member_may_have_shards() -> None:
    [survey] = load(HEAD + SURVEY + 'privacy = "named"\nshards = 2\n' + OVERALL, "home.toml").surveys
    assert survey.shards == 2


@pytest.mark.parametrize(
    ("text", "line", "field"),
    [
        (SURVEY + "questions = []\n", 6, "surveys[0].questions"),
        (SURVEY + "minimum_cell = 4\n" + OVERALL, 6, "surveys[0].minimum_cell"),
        (SURVEY + "shards = 2\n" + OVERALL, 6, "surveys[0].shards"),
        (SURVEY + 'privacy = "secret"\n' + OVERALL, 6, "surveys[0].privacy"),
        (SURVEY + 'overall = "none"\n' + OVERALL, 6, "surveys[0].overall"),
        (SURVEY + 'overall = "q"\n' + question('kind = "yes_no"'), 6, "surveys[0].overall"),
        (SURVEY + OVERALL + OVERALL, 11, "surveys[0].questions[1].id"),
        (SURVEY + question('kind = "scale", labels = ["好", "坏"]'), 9, "surveys[0].questions[0].answer.labels"),
        (SURVEY + question('kind = "stars"'), 9, "surveys[0].questions[0].answer.kind"),
        (
            SURVEY + question('kind = "several", choices_max = 3, choices = [{ id = "a", name = "A" }, '
                              '{ id = "b", name = "B" }]'),
            9, "surveys[0].questions[0].answer.choices_max",
        ),
        (
            SURVEY + question('kind = "single", choices = [{ id = "a", name = "A" }, { id = "a", name = "B" }]'),
            9, "surveys[0].questions[0].answer.choices[1].id",
        ),
        (
            SURVEY + question('kind = "text"', 'show_if = { question = "all", any_of = ["1"] }\n') + OVERALL,
            10, "surveys[0].questions[0].show_if.question",
        ),
        (
            SURVEY + OVERALL + question('kind = "text"', 'show_if = { question = "all", any_of = ["?"] }\n'),
            14, "surveys[0].questions[1].show_if.any_of",
        ),
        (
            SURVEY + "".join(question('kind = "text"', question_id=f"q{n}") for n in range(7)),
            6, "surveys[0].questions",
        ),
        (
            '[[polls]]\nid = "jia"\ntitle = "票"\noptions = [{ id = "1", name = "甲" }]\n' + SURVEY + OVERALL,
            8, "surveys[0].id",
        ),
        (SURVEY + OVERALL + '[[surveys]]\nid = "jia"\ntitle = "又"\n' + OVERALL, 11, "surveys[1].id"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_with_its_line_and_field(text: str, line: int, field: str) -> None:
    with pytest.raises(ImportRejected) as refused:
        load(HEAD + text, "home.toml")
    assert (refused.value.details["field"], refused.value.details["line"]) == (field, line)
