"""What answers must be, and what is counted of them."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acclaim.base.errors import AnswerRefused
from acclaim.event.parts.survey import FreeText, Rank, Scale, Several, Single, SurveyQuestion, YesNo
from acclaim.features.surveys.rules import Questionnaire, is_met
from tests.features.surveys.papers import QUESTIONS, answers, make_survey

SURVEY = make_survey()


@pytest.mark.parametrize(
    ("given_answers", "code", "question"),
    [
        ({"all": "4"}, "answer_missing", "known"),
        (answers(elsewhere="1"), "answer_unfit", "elsewhere"),
        (answers("6"), "answer_unfit", "all"),
        (answers(["4"]), "answer_unfit", "all"),
        (answers(book="?"), "answer_unfit", "book"),
        (answers(more=[]), "answer_unfit", "more"),
        (answers(more=["bath", "bath"]), "answer_unfit", "more"),
        (answers(more=["bath", "gym", "canteen"]), "answer_unfit", "more"),
        (answers(more="bath"), "answer_unfit", "more"),
        (answers(order=["bath", "gym"]), "answer_unfit", "order"),
        (answers(order=["bath", "gym", "pool"]), "answer_unfit", "order"),
        (answers(often="day"), "answer_unfit", "often"),
        (answers(known="yes"), "answer_missing", "often"),
        (answers(say="长" * 301), "answer_too_long", "say"),
        (answers(say=["a"]), "answer_unfit", "say"),
    ],
)
def test_answers_that_do_not_fit_are_refused_with_their_question(given_answers: Any, code: str, question: str) -> None:
    with pytest.raises(AnswerRefused) as refused:
        Questionnaire(SURVEY).check(given_answers)
    assert (refused.value.code, refused.value.details["question"]) == (code, question)


def test_a_rank_counts_each_choice_at_its_place() -> None:
    content = Questionnaire(SURVEY).check(answers(order=["gym", "bath", "canteen"]))
    assert [value for question, value in content.counted if question == "order"] == [
        "gym:1", "bath:2", "canteen:3", "",
    ]  # fmt: skip


def test_a_text_of_nothing_is_no_answer_and_what_can_not_be_seen_goes() -> None:
    assert Questionnaire(SURVEY).check(answers(say=" \u202e ")).texts == []
    assert Questionnaire(SURVEY).check(answers(say=" 多\u202e开\n放 ")).texts == [("say", "多开\n放")]


def _answer(question: SurveyQuestion) -> st.SearchStrategy[Any]:
    match question.answer:
        case Scale() | YesNo() | Single() as one:
            return st.sampled_from(one.values)
        case Several() as several:
            ids = st.sampled_from(several.values)
            return st.lists(ids, min_size=several.choices_min, max_size=several.most, unique=True)
        case Rank() as rank:
            return st.permutations([choice.id for choice in rank.choices])
        case FreeText():
            return st.text("多谢 \n", max_size=300)


@st.composite
def _papers(draw: st.DrawFn) -> dict[str, Any]:
    paper: dict[str, Any] = {}
    for question in QUESTIONS:
        if question.show_if and not is_met(question.show_if, paper):
            continue
        if question.required or draw(st.booleans()):
            paper[question.id] = draw(_answer(question))
    return paper


@given(st.lists(_papers(), max_size=20))
def test_tables_sum_to_those_who_were_asked_whatever_they_answer(papers: list[dict[str, Any]]) -> None:
    counted: Counter[tuple[str, str]] = Counter()
    for paper in papers:
        content = Questionnaire(SURVEY).check(paper)
        counted.update(content.counted)
        assert all(verdict == paper["all"] for _, _, verdict in content.crossed)
    for question in QUESTIONS:
        asked = sum(bool(str(paper.get(question.id, "")).strip()) for paper in papers)
        values = {value: n for (of, value), n in counted.items() if of == question.id}
        if isinstance(question.answer, Scale | YesNo | Single):
            assert sum(values.values()) == asked
        else:
            assert values.pop("", 0) == asked
        if isinstance(question.answer, Several):
            assert sum(values.values()) == sum(len(paper["more"]) for paper in papers)
        if isinstance(question.answer, Rank):
            places: Counter[str] = Counter()
            for value, n in values.items():
                places[value.partition(":")[2]] += n
            assert set(places.values()) <= {asked}


@pytest.mark.parametrize(("questions", "members"), [(1, 64), (10, 40), (60, 6)])
def test_a_long_survey_is_counted_for_fewer_members_at_once(questions: int, members: int) -> None:
    scales = [SurveyQuestion(f"q{n}", "题", Scale()) for n in range(questions)]
    assert Questionnaire(make_survey(scales, overall="q0")).batch_max == members
