"""The checker's rule about quizzes: scores are what the logs of the questions say."""

from collections import Counter
from collections.abc import Iterator

from loadtests.faults.record import History


def scores_wrong(history: History) -> Iterator[str]:
    """A member has a score for each question that they have answered, and a right answer where theirs is the key: the
    last one where it may be changed."""
    if history.scores is None:
        return
    should = Counter[str]()
    for question in history.questions:
        standing: dict[str, str] = {}
        for record in history.records_of(question):
            if question.rule == "replace" or record.member not in standing:
                standing[record.member] = record.said.options[0]
        for member, option in standing.items():
            should[member] += option == question.key
    if dict(should) != history.scores:
        yield f"right answers by the scores {history.scores}, by the logs {dict(should)}"
