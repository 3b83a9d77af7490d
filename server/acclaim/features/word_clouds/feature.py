"""Word clouds: each member gives a few words; the more members give a word, the larger it is."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.word_clouds.keeping import KEEPING
from acclaim.features.word_clouds.live import WordPart
from acclaim.features.word_clouds.messages import GiveWords, MyWords, MyWordsFrame, WordCloudFrame, WordModeration
from acclaim.features.word_clouds.routes import ROUTES

FEATURE: Final = Feature(
    part=WordPart,
    receives=(GiveWords, MyWords),
    sends=(MyWordsFrame, WordCloudFrame, WordModeration),
    routes=ROUTES,
    keeps=[KEEPING],
)
