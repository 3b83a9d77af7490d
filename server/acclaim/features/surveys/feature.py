"""Surveys: answers that are counted and never kept."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.surveys import expiring, keys
from acclaim.features.surveys.keeping import KEEPING
from acclaim.features.surveys.live import SurveyPart
from acclaim.features.surveys.messages import Answer, Answered, SurveysFrame, SurveyShown, TookPart, TookPartFrame
from acclaim.features.surveys.routes import ROUTES

FEATURE: Final = Feature(
    part=SurveyPart,
    receives=(Answer, TookPart),
    sends=(Answered, SurveysFrame, SurveyShown, TookPartFrame),
    routes=ROUTES,
    settings=(keys.themes,),
    keeps=[KEEPING],
    expires={"survey_texts": expiring.expire_texts, "survey_units": expiring.expire_units},
)
