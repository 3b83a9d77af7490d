"""JSON bodies of papers."""

from acclaim.features.papers.messages import QuestionAsked
from acclaim.http.bodies import Answer


class CommonPaper(Answer):
    """The questions that everybody is asked on a day."""

    activity: str
    day: str
    questions: list[QuestionAsked]


class DailyQuizMoved(Answer):
    activity: str
    state: str
    epoch: int
