"""From papers to what their members, and phones, may be told. The keys are put in where they may be told; nothing is
filtered out."""

from collections.abc import Sequence

from acclaim.event.parts.earning.daily_quiz import DailyQuiz
from acclaim.event.parts.quiz import TRUE_FALSE, Number, Question, TrueFalse
from acclaim.features.papers.marking import Mark, mark
from acclaim.features.papers.messages import DailyQuizFrame, KeyTold, OptionAsked, PaperNow, QuestionAsked
from acclaim.features.papers.rules import Attempt, Day, choices_in
from acclaim.voting.opening import ms
from acclaim.voting.tally import PollNow


def quiz_frame(quiz: DailyQuiz, now: PollNow, day: Day, at_ms: int, digest: str) -> DailyQuizFrame:
    """`digest`: of today's common paper."""
    is_told = quiz.papers == "common" and now.state == "open" and day.is_open(at_ms)
    return DailyQuizFrame(
        at_ms, quiz.id, quiz.title, quiz.title_en, now.state, now.epoch, now.closes_at or ms(quiz.closes_at),
        day.name, day.opens_at, day.closes_at, digest if is_told else "", quiz.length, quiz.minutes, quiz.attempts,
        quiz.pass_right, quiz.tells,
    )  # fmt: skip


def asked(questions: Sequence[Question]) -> list[QuestionAsked]:
    return [_asked(question) for question in questions]


def _asked(question: Question) -> QuestionAsked:
    answer = question.answer
    number = answer if isinstance(answer, Number) else None
    return QuestionAsked(
        question.id, question.title, question.title_en, question.picture, str(answer.__struct_config__.tag),
        _options(question), number.unit if number else "", number.unit_en if number else "",
    )  # fmt: skip


def _options(question: Question) -> list[OptionAsked]:
    answer = question.answer
    if isinstance(answer, Number):
        return []
    if isinstance(answer, TrueFalse):
        return [OptionAsked(one, "", "", "") for one in TRUE_FALSE]
    return [OptionAsked(one.id, one.name, one.name_en, one.picture) for one in answer.options]


def paper(quiz: DailyQuiz, attempt: Attempt, is_over: bool) -> PaperNow:
    """`is_over`: no paper of that day can be answered any more."""
    is_last = attempt.number == quiz.attempts
    marked = mark(quiz, attempt.questions, attempt.answers)
    is_told = attempt.handed_at > 0 and (is_last or is_over)
    tells_keys = is_told and (quiz.tells == "attempt" or is_over)
    own = [question for one in attempt.questions if (question := quiz.question(one))]
    return PaperNow(
        attempt.number, attempt.started_at, attempt.ends_at, attempt.handed_at or None,
        {question: (saved.turn, choices_in(saved.answer)) for question, saved in attempt.answers.items()},
        asked=asked(own) if quiz.papers == "individual" or attempt.handed_at else None,
        right=marked.right if is_told else None,
        passed=marked.passed if is_told else None,
        keys=_keys(own, marked) if tells_keys else None,
    )  # fmt: skip


def _keys(questions: Sequence[Question], marked: Mark) -> list[KeyTold]:
    return [
        KeyTold(one.id, one.key, one.id in marked.questions, one.explanation, one.explanation_en) for one in questions
    ]
