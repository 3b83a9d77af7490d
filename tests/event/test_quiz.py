"""A quiz in the event file: what is taken, what is refused with its line, and which half pages are told."""

import msgspec
import pytest

from acclaim.base.errors import ImportRejected
from acclaim.event.file import load
from acclaim.event.parts.question_poll import QuestionPoll
from acclaim.event.parts.quiz import One, Quiz, meaning_changes, options_of
from acclaim.event.stage import Stage
from acclaim.wire import render

HEAD = 'id = "gala"\ntitle = "晚会"\n'
QUIZ = '[[quizzes]]\nid = "quiz"\ntitle = "答题"\n'
AB = 'options = [{ id = "a", name = "甲" }, { id = "b", name = "乙" }]'


def question(answer: str, key: str, question_id: str = "q") -> str:
    head = f'[[quizzes.questions]]\nid = "{question_id}"\ntitle = "题"\n'
    return f"{head}answer = {{ {answer} }}\nkey = [{key}]\n"


ONE = question(f'kind = "one", {AB}', '"a"')


def quiz_of(text: str) -> Quiz:
    [quiz] = load(HEAD + text, "gala.toml").quizzes
    return quiz


def test_a_quiz_says_little_and_has_the_rest_by_default() -> None:
    quiz = quiz_of(QUIZ + ONE)
    assert (quiz.mode, quiz.seconds, quiz.points, quiz.changes, quiz.units) == ("speed", 20, 1000, False, True)
    [one] = quiz.questions
    assert (quiz.seconds_of(one), quiz.points_of(one), isinstance(one.answer, One)) == (20, 1000, True)


@pytest.mark.parametrize(
    ("answer", "key", "options"),
    [
        (f'kind = "several", share = true, {AB}', '"b"', ["a", "b"]),
        ('kind = "true_false"', '"false"', ["true", "false"]),
        (f'kind = "order", {AB}', '"b", "a"', ["a", "b"]),
        ('kind = "number", unit = "年"', '"-19.5"', []),
    ],
)
def test_every_kind_of_question_is_taken(answer: str, key: str, options: list[str]) -> None:
    [one] = quiz_of(QUIZ + question(answer, key)).questions
    assert options_of(one.answer) == options


@pytest.mark.parametrize(
    ("text", "line", "field"),
    [
        (QUIZ + "questions = []\n", 6, "quizzes[0].questions"),
        (QUIZ + "seconds = 3\n" + ONE, 6, "quizzes[0].seconds"),
        (QUIZ + "points = 15\n" + ONE, 6, "quizzes[0].points"),
        (QUIZ + 'mode = "fast"\n' + ONE, 6, "quizzes[0].mode"),
        (QUIZ + ONE + ONE, 12, "quizzes[0].questions[1].id"),
        (QUIZ + ONE.replace('"q"', '"quiz"'), 7, "quizzes[0].questions[0].id"),
        (QUIZ + question(f'kind = "one", {AB}', '"c"'), 10, "quizzes[0].questions[0].key"),
        (QUIZ + question(f'kind = "one", {AB}', '"a", "b"'), 10, "quizzes[0].questions[0].key"),
        (QUIZ + question(f'kind = "one", {AB}', ""), 10, "quizzes[0].questions[0].key"),
        (QUIZ + question(f'kind = "several", {AB}', '"a", "b"'), 10, "quizzes[0].questions[0].key"),
        (QUIZ + question(f'kind = "several", {AB}', '"a", "a"'), 10, "quizzes[0].questions[0].key"),
        (QUIZ + question('kind = "true_false"', '"yes"'), 10, "quizzes[0].questions[0].key"),
        (QUIZ + question(f'kind = "order", {AB}', '"a"'), 10, "quizzes[0].questions[0].key"),
        (QUIZ + question('kind = "number"', '"1,959"'), 10, "quizzes[0].questions[0].key"),
        (QUIZ + question('kind = "number", within = "-1"', '"5"'), 9, "quizzes[0].questions[0].answer.within"),
        (
            QUIZ + question('kind = "one", ' + AB.replace("乙", "甲"), '"a"'),
            9, "quizzes[0].questions[0].answer.options[1].name",
        ),
        (QUIZ + 'mode = "buzzer"\n' + question('kind = "number"', '"5"'), 10, "quizzes[0].questions[0].answer"),
        ('[[polls]]\nid = "q"\ntitle = "投票"\n' + AB + "\n" + QUIZ + ONE, 11, "quizzes[0].questions[0].id"),
        ('[[polls]]\nid = "quiz"\ntitle = "投票"\n' + AB + "\n" + QUIZ + ONE, 8, "quizzes[0].id"),
    ],
)  # fmt: skip
def test_a_wrong_quiz_names_the_line_and_the_field(text: str, line: int, field: str) -> None:
    with pytest.raises(ImportRejected) as caught:
        load(HEAD + text, "gala.toml")
    assert (caught.value.details["line"], caught.value.details["field"]) == (line, field)


def test_what_pages_are_told_of_an_event_has_no_place_for_a_quiz() -> None:
    event = load(HEAD + QUIZ + ONE, "gala.toml")
    for frame in (
        render.event_frame(1, event, Stage(), 0),
        render.event_frame(1, event, Stage(), 0, for_screen=True),
    ):
        assert b"quiz" not in msgspec.json.encode(frame)
        assert not hasattr(frame.event, "quizzes")


def test_the_poll_of_a_question_has_neither_text_nor_key() -> None:
    event = load(HEAD + QUIZ + question(f'kind = "several", {AB}', '"b"').replace("题", "什么？"), "gala.toml")
    [poll] = event.question_polls
    assert isinstance(poll, QuestionPoll)
    assert (poll.id, poll.title, poll.quiz, [option.name for option in poll.options]) == ("q", "q", "quiz", ["a", "b"])
    assert poll.visibility == "on_publish"


def test_an_opened_quiz_may_get_another_title_and_no_other_question() -> None:
    quiz = quiz_of(QUIZ + ONE)
    assert meaning_changes(quiz, msgspec.structs.replace(quiz, title="知识竞赛")) == []
    assert meaning_changes(quiz, msgspec.structs.replace(quiz, questions=quiz.questions * 2, seconds=9)) == [
        "questions", "seconds",
    ]  # fmt: skip
