"""Quizzes: questions with right answers, asked live and scored once each."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.quizzes.importing.routes import ROUTES as SHEETS
from acclaim.features.quizzes.keeping import KEEPING
from acclaim.features.quizzes.live import QuizPart
from acclaim.features.quizzes.messages import MyScore, MyScoreFrame, QuizFrame
from acclaim.features.quizzes.routes import ROUTES

FEATURE: Final = Feature(
    part=QuizPart, receives=(MyScore,), sends=(QuizFrame, MyScoreFrame), routes=[*SHEETS, *ROUTES], keeps=[KEEPING]
)
