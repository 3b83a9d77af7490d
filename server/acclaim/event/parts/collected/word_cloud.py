"""A word cloud: each member gives a few words, and the commonest are the largest."""

from typing import Annotated, Final, Literal

import msgspec

from acclaim.event.definition import Title
from acclaim.event.parts.activity import Activity

WORDS_PER_MEMBER: Final = 5
CLOUD_WORD_CHARS: Final = 20
SYNONYMS_PER_CLOUD: Final = 100
CLOUDS_PER_EVENT: Final = 20

Same = Annotated[list[Title], msgspec.Meta(min_length=2, max_length=20)]


class WordCloud(Activity, frozen=True):
    """`title` asks for the words, of which a member gives `words_max`, each of `length` characters at most. `synonyms`
    count as one word: of each list the first, as it is written there. `visibility`: "always", or "on_close": screens
    and phones are shown no words while it runs."""

    words_max: Annotated[int, msgspec.Meta(ge=1, le=WORDS_PER_MEMBER)] = 3
    length: Annotated[int, msgspec.Meta(ge=1, le=CLOUD_WORD_CHARS)] = 10
    visibility: Literal["always", "on_close"] = "always"
    synonyms: Annotated[list[Same], msgspec.Meta(max_length=SYNONYMS_PER_CLOUD)] = []

    @property
    def keeps_ballots(self) -> bool:
        return False


_CORRECTABLE: Final = {"title", "title_en", "closes_at"}


def meaning_changes(old: WordCloud, new: WordCloud) -> list[str]:
    """All but title and close: words that were counted are not counted anew."""
    names = [name for name in old.__struct_fields__ if name not in _CORRECTABLE]
    return [name for name in names if getattr(old, name) != getattr(new, name)]
