"""Papers: what members answer in a daily quiz, each in their own time."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.papers.keeping import KEEPING
from acclaim.features.papers.live import PaperPart
from acclaim.features.papers.messages import DailyQuizFrame, HandIn, MyPapers, PapersFrame, SaveAnswer, StartPaper
from acclaim.features.papers.routes import ROUTES

FEATURE: Final = Feature(
    part=PaperPart,
    receives=(StartPaper, SaveAnswer, HandIn, MyPapers),
    sends=(DailyQuizFrame, PapersFrame),
    routes=ROUTES,
    keeps=[KEEPING],
)
