"""Messages about word clouds."""

from typing import Annotated, Any, ClassVar, Literal

import msgspec

from acclaim.event.definition import Id
from acclaim.event.parts.collected.word_cloud import CLOUD_WORD_CHARS, WORDS_PER_MEMBER
from acclaim.features.word_clouds.limits import TURNS_MAX
from acclaim.wire.messages import FromPhone, ToPages

_Word = Annotated[str, msgspec.Meta(max_length=16 * CLOUD_WORD_CHARS)]


class GiveWords(FromPhone, frozen=True, tag="give_words"):
    """A phone gives all of the member's words, which replace earlier ones; an empty list takes them back. `turn` is one
    more than the current one; the highest counts, in whatever order they arrive."""

    is_for_listed: ClassVar = True
    activity: Id
    epoch: int
    turn: Annotated[int, msgspec.Meta(ge=1, le=TURNS_MAX)]
    words: Annotated[list[_Word], msgspec.Meta(max_length=WORDS_PER_MEMBER)]


class MyWords(FromPhone, frozen=True, tag="my_words"):
    """Asks for this member's current words."""

    activity: Id


class MyWordsFrame(ToPages, tag="my_words"):
    """The member's words as they are counted, since `turn` (0: none yet), or why they were refused (`error`).
    `entitled`: whether the cloud is for their unit and class."""

    activity: str
    epoch: int
    turn: int
    words: list[str]
    entitled: bool = True
    error: dict[str, Any] | None = None


class WordCloudFrame(ToPages, tag="word_cloud"):
    """To phones and screens: a whole cloud, on joining and at most once a second while it changes. `words` are the
    commonest, [word, members], without hidden ones; None if words are not shown yet (in a draft, or before the close
    with "on_close"). `members` is the number of members who have given words."""

    now: int
    activity: str
    title: str
    title_en: str
    state: str
    epoch: int
    opens_at: int | None
    closes_at: int | None
    words_max: int
    length: int
    visibility: Literal["always", "on_close"]
    members: int
    words: list[tuple[str, int]] | None


class CloudModerated(msgspec.Struct, frozen=True, gc=False):
    """A cloud as consoles see it: its commonest words, including hidden ones."""

    activity: str
    title: str
    title_en: str
    state: str
    epoch: int
    members: int
    words: list[tuple[str, int]]
    hidden: list[str]


class WordModeration(ToPages, tag="word_moderation"):
    """To consoles only: all clouds of the event in full, whenever anything changes."""

    now: int
    clouds: list[CloudModerated]
