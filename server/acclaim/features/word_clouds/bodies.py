"""JSON bodies of word clouds, both ways."""

from typing import Annotated

import msgspec

from acclaim.event.definition import Title
from acclaim.features.word_clouds.limits import HIDDEN_AT_ONCE
from acclaim.features.word_clouds.messages import WordCloudFrame
from acclaim.http.bodies import Answer, Body


class HideWords(Body, forbid_unknown_fields=True):
    """Words as they are counted. `hidden` False shows them again."""

    words: Annotated[list[Title], msgspec.Meta(min_length=1, max_length=HIDDEN_AT_ONCE)]
    hidden: bool = True


class WordsHidden(Answer):
    """`words`: how many have changed."""

    words: int


class CloudMoved(Answer):
    activity: str
    state: str
    epoch: int
    members: int


class CloudRecount(Answer):
    """Members per word in the current epoch, in the tally and in the log, without `voided` members."""

    activity: str
    epoch: int
    tally: dict[str, int]
    recount: dict[str, int]
    equal: bool
    voided: int


class CloudsShown(Answer):
    clouds: list[WordCloudFrame]
