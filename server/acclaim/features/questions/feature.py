"""Open questions: members ask and upvote, and the presenter answers."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.questions.keeping import KEEPING
from acclaim.features.questions.live import QuestionPart
from acclaim.features.questions.messages import (
    Ask,
    AskedFrame,
    MyQuestions,
    MyQuestionsFrame,
    QuestionBoardFrame,
    QuestionModeration,
    QuestionsFrame,
    Upvote,
    UpvotedFrame,
)
from acclaim.features.questions.routes import ROUTES

FEATURE: Final = Feature(
    part=QuestionPart,
    receives=(Ask, Upvote, MyQuestions),
    sends=(AskedFrame, UpvotedFrame, MyQuestionsFrame, QuestionBoardFrame, QuestionsFrame, QuestionModeration),
    routes=ROUTES,
    keeps=[KEEPING],
)
