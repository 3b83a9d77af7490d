"""From where a quiz stands to what pages may be told of it. Each part of a frame is made of what its phase allows, and
of nothing else: nothing is filtered out."""

from typing import Final

from acclaim.event.parts.quiz import TRUE_FALSE, Number, Question, Quiz, TrueFalse
from acclaim.event.parts.quiz_limits import LATE_MS
from acclaim.features.quizzes import rules
from acclaim.features.quizzes.messages import (
    AnswersShown,
    BoardLine,
    KeyShown,
    OptionShown,
    QuestionShown,
    QuizFrame,
)
from acclaim.features.quizzes.results import Line, Results
from acclaim.features.quizzes.rules import QuizNow
from acclaim.features.quizzes.store import Stand
from acclaim.voting.tally import PollNow

_ON_BOARD: Final = ("board", "podium")
_ON_UNITS: Final = ("units", "podium")


def quiz_frame(quiz: Quiz, stand: Stand, poll: PollNow, now_ms: int, whole: bool) -> QuizFrame:
    """`poll`: the figures of the question that is on. `whole`: for screens and consoles."""
    now, results = stand.now, stand.results
    question = rules.current(quiz, now)
    frame = QuizFrame(
        now_ms, quiz.id, quiz.title, quiz.title_en, quiz.mode, stand.state.state, stand.state.epoch, stand.rev,
        now.phase, len(now.asked), len(quiz.questions), quiz.changes, now.commitment,
    )  # fmt: skip
    if rules.tells_keys(stand.state.state, now):
        frame.salt = now.salt
    if question is not None and now.phase not in ("lobby", "podium"):
        frame.question = _question(quiz, question, now, poll)
        frame.answered = poll.members if whole and now.phase in rules.OPENED else None
        _tell_answers(frame, question, now, results)
    if now.phase in rules.EXPLAINED:
        _tell_scores(frame, stand)
    return frame


def reset_frame(quiz: Quiz, stand: Stand) -> QuizFrame:
    """Of a draft that was open before: it is gone. Nothing of it is told, for it may be another by now."""
    return QuizFrame(
        0, quiz.id, "", "", quiz.mode, stand.state.state, stand.state.epoch, stand.rev, "lobby", 0, 0, False, ""
    )


def _question(quiz: Quiz, question: Question, now: QuizNow, poll: PollNow) -> QuestionShown:
    is_open = now.phase in rules.OPENED
    number = question.answer if isinstance(question.answer, Number) else None
    return QuestionShown(
        question.id, len(now.asked), question.title, question.title_en, question.picture,
        str(question.answer.__struct_config__.tag), quiz.points_of(question), quiz.seconds_of(question), poll.epoch,
        question.id in now.voided,
        options=_options(question) if is_open else [],
        unit=number.unit if number else "",
        unit_en=number.unit_en if number else "",
        opened_at=poll.opened_at if is_open else None,
        closes_at=poll.closes_at - LATE_MS if is_open and poll.closes_at else None,
    )  # fmt: skip


def _options(question: Question) -> list[OptionShown]:
    answer = question.answer
    if isinstance(answer, Number):
        return []
    if isinstance(answer, TrueFalse):
        return [OptionShown(one, "", "", "") for one in TRUE_FALSE]
    return [OptionShown(one.id, one.name, one.name_en, one.picture) for one in answer.options]


def _tell_answers(frame: QuizFrame, question: Question, now: QuizNow, results: Results) -> None:
    figures = results.questions.get(question.id)
    if now.phase in rules.TOLD and figures:
        frame.told = AnswersShown(figures.answered, figures.votes, figures.estimates)
    if now.phase in rules.EXPLAINED:
        frame.key = KeyShown(
            question.key, figures.within if figures else None, question.explanation, question.explanation_en,
            figures.right if figures else 0,
        )  # fmt: skip


def _tell_scores(frame: QuizFrame, stand: Stand) -> None:
    now, results = stand.now, stand.results
    frame.scored, frame.players, frame.left = len(results.scored), results.players, results.left
    frame.results = stand.results_rev
    frame.breakpoints = results.breakpoints
    if now.phase in _ON_BOARD:
        frame.top = board_lines(results)
        frame.climber = _line(results.climber) if results.climber else None
    if now.phase in _ON_UNITS:
        frame.units = results.units


def board_lines(results: Results) -> list[BoardLine]:
    return [_line(one) for one in results.top]


def _line(line: Line) -> BoardLine:
    return BoardLine(line.rank, line.name, line.unit, line.points, line.right, line.was)
