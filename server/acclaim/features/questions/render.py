"""Turns a question board into the frames that each view may see."""

from collections.abc import Mapping
from typing import Final, cast

from acclaim.event import units
from acclaim.event.parts.collected.question_board import QuestionBoard
from acclaim.features.questions.messages import (
    BoardModerated,
    QuestionBoardFrame,
    QuestionKept,
    QuestionsFrame,
    QuestionTold,
)
from acclaim.features.questions.rules import LISTED, Question, Told, in_order
from acclaim.voting.opening import ms
from acclaim.voting.tally import PollNow

Questions = Mapping[int, Question]
_GONE: Final = ("deleted", "merged")


def told(question: Question) -> QuestionTold:
    """Says no more about the author than the names that the event shows."""
    content = question.content
    return QuestionTold(
        question.n, question.at, content.name, units.shown(content.unit), content.text, cast(Told, question.state),
        question.since, question.votes,
    )  # fmt: skip


def listed(questions: Questions) -> dict[int, QuestionTold]:
    """The questions that everybody sees, in order."""
    return {one.n: told(one) for one in in_order(questions.values()) if one.state in LISTED}


def gone(questions: Questions) -> dict[int, int]:
    """{number: the number that it was merged into, or 0} of the questions that nobody sees any more."""
    return {one.n: one.into for one in questions.values() if one.state in _GONE}


def whole(board: QuestionBoard, now: PollNow, questions: Questions, at: int) -> QuestionBoardFrame:
    shown = {} if now.state == "draft" else questions
    return QuestionBoardFrame(
        at, board.id, board.title, board.title_en, now.state, now.epoch, ms(board.opens_at),
        now.closes_at or ms(board.closes_at), board.mode == "review", board.names, board.length, board.questions_max,
        list(listed(shown).values()), _by_text(gone(shown)),
    )  # fmt: skip


def changes(board_id: str, epoch: int, before: Questions, after: Questions, at: int) -> QuestionsFrame | None:
    """The changes for pages that already have `before`; None if there are none."""
    was, now = listed(before), listed(after)
    changed = [one for n, one in now.items() if n not in was or was[n].state != one.state]
    votes = {n: one.votes for n, one in now.items() if n in was and was[n].votes != one.votes}
    known = gone(before)
    left = {n: into for n, into in gone(after).items() if known.get(n) != into}
    # A question that awaits approval again has disappeared for now, as has a deleted one.
    left |= {n: 0 for n in was if n not in now and n not in left}
    if not (changed or votes or left):
        return None
    return QuestionsFrame(at, board_id, epoch, changed, _by_text(votes), _by_text(left))


def _by_text(by_number: Mapping[int, int]) -> dict[str, int]:
    """With text keys, as in JSON."""
    return {str(n): value for n, value in by_number.items()}


def moderated(board: QuestionBoard, now: PollNow, questions: Questions) -> BoardModerated:
    kept = [_kept(one) for one in in_order(questions.values())]
    pending = sum(one.state == "pending" for one in kept)
    return BoardModerated(board.id, board.title, board.title_en, now.state, now.epoch, pending, kept)


def _kept(one: Question) -> QuestionKept:
    content = one.content
    return QuestionKept(
        one.n, one.at, one.member, content.name, content.unit, content.text, content.original, content.why, one.state,
        one.votes, one.into,
    )  # fmt: skip
