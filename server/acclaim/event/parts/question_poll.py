"""A question of a quiz as the poll that it is to whoever casts, counts, recounts and archives ballots.

It has neither texts nor the key, so that nothing of them can get out of the way of a ballot.
"""

from collections.abc import Iterator

from acclaim.event.parts.poll import Once, Option, Poll, Replace
from acclaim.event.parts.quiz import Answer, One, Order, Question, Quiz, Several, options_of


class QuestionPoll(Poll, frozen=True):
    """`answer` is what can be answered. Its votes are never told with those of polls (`visibility`)."""

    answer: Answer = One([])
    quiz: str = ""


def poll_of(quiz: Quiz, question: Question) -> QuestionPoll:
    """The poll of one question."""
    options = [Option(one, one) for one in options_of(question.answer)]
    several = len(options) if isinstance(question.answer, Several | Order) else 1  # never by the key: it would tell
    return QuestionPoll(
        id=question.id,
        title=question.id,
        entitled=quiz.entitled,
        shards=quiz.shards,
        options=options,
        choices_max=several,
        repeat=Replace() if quiz.changes else Once(),
        visibility="on_publish",
        answer=question.answer,
        quiz=quiz.id,
    )


def polls_of(quiz: Quiz) -> Iterator[QuestionPoll]:
    """The polls of all its questions, in their order."""
    return (poll_of(quiz, question) for question in quiz.questions)
