"""Comments (danmaku): cleans texts, holds the rules of an event's comments, and decides whose names are shown.

A comment flies over other people's screens, so it keeps nothing that moves, hides or covers what is next to it.
"""

import unicodedata
from functools import lru_cache
from typing import Annotated, Final, Literal

import msgspec
import regex

from acclaim.base import limits
from acclaim.base.errors import CommentRefused
from acclaim.event.definition import CommentMode, Definition
from acclaim.event.event import Event
from acclaim.event.parts.comments import Comments
from acclaim.identity.member import Member

Action = Literal["refuse", "mask", "review"]
State = Literal["shown", "pending", "deleted"]

# Invisible letters, of which an empty name or comment could be made.
_BLANK_LETTERS: Final = "\u115f\u1160\u2800\u3164\uffa0"
_BLANKS: Final = regex.compile(rf"[\s{_BLANK_LETTERS}]+")
_CHARACTERS: Final = regex.compile(r"\X")
_MARKS: Final = regex.compile(rf"(\p{{M}}{{{limits.COMMENT_MARKS}}})\p{{M}}+")
# Control, format (direction marks among them), surrogates, private use, noncharacters; but the joiner inside an emoji.
# Unassigned code points stay: next year's emoji are among them.
_DROPPED: Final = regex.compile(
    r"(?<!\p{Extended_Pictographic}[\ufe0f\p{EMod}]?)\u200d|\u200d(?!\p{Extended_Pictographic})"
    r"|[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}--\u200d]",
    flags=regex.V1,
)
# Wide and fancy letters and digits become plain ones. Everything else keeps its form: ，！？ stay wide, ① stays a
# symbol, and the letters of Korean laughter (ㅋ) would be torn apart.
_FOLDED: Final = regex.compile(r"[\p{L}\p{Nd}--[\u3130-\u318f]--\p{Han}]", flags=regex.V1)


class Word(Definition, frozen=True):
    """An unwanted word, and what happens to a comment that contains it."""

    text: Annotated[str, msgspec.Meta(min_length=1, max_length=limits.COMMENT_WORD_CHARS)]
    action: Action = "refuse"


class Rules(msgspec.Struct, frozen=True):
    """What moderators change during the show. `mode` None: as in the event's definition.

    `on_screen`: comments fly over the big screen. `pinned` is a comment's number, 0 for none. `rev` grows with each
    change."""

    rev: int = 0
    mode: CommentMode | None = None
    slow_s: int = 0
    on_screen: bool = True
    pinned: int = 0
    words: tuple[Word, ...] = ()
    words_rev: int = 0  # the rev since which these words apply

    def mode_in(self, comments: Comments) -> CommentMode:
        return self.mode or comments.mode if comments.enabled else "closed"


class Comment(msgspec.Struct, frozen=True):
    """A stored comment. `n` is its number, `at` in ms; `original` is the text before masking, "" if unchanged.

    `why` is "word" if the word list sent it to review."""

    n: int
    at: int
    member: str
    name: str
    unit: str
    text: str
    state: State
    original: str = ""
    why: str = ""


class Decision(msgspec.Struct, frozen=True):
    """A moderator's decision: comments `of` get a state, or `member` is silenced until `until` (ms; 0: lifted)."""

    n: int
    at: int
    by: str
    of: tuple[int, ...] = ()
    state: State | None = None
    member: str = ""
    until: int = 0


def characters(text: str) -> list[str]:
    """Characters as people count them: an emoji of five code points is one."""
    found: list[str] = _CHARACTERS.findall(text)
    return found


@lru_cache(maxsize=4096)
def _plain(letter: str) -> str:
    return unicodedata.normalize("NFKC", letter)


def clean(text: str, length: int) -> str:
    """`text` as it may be shown, with at most `length` characters.

    Raises CommentRefused("comment_empty"), ("comment_too_long") with `length`."""
    text = _BLANKS.sub(" ", unicodedata.normalize("NFC", text))
    text = _FOLDED.sub(lambda found: _plain(found[0]), _DROPPED.sub("", text))
    text = _MARKS.sub(r"\1", _BLANKS.sub(" ", unicodedata.normalize("NFC", text))).strip()
    if not regex.search(r"[^\p{M}\p{Z}\p{C}]", text):
        raise CommentRefused("comment_empty")
    if _is_too_long(text, length):
        raise CommentRefused("comment_too_long", f"At most {length} characters.", length=length)
    return text


def _is_too_long(text: str, length: int) -> bool:
    """Whether it has more than `length` characters, or as many bytes: a single character may be endless."""
    if len(text.encode()) > limits.COMMENT_BYTES_PER_CHARACTER * length + limits.COMMENT_BYTES_MORE:
        return True
    if len(text) <= length:
        return False
    return sum(1 + (len(one) - 1) // limits.COMMENT_CODE_POINTS for one in characters(text)) > length


def signature(event: Event, member: Member) -> tuple[str, str]:
    """(name, unit) shown next to a member's comments in this event; "" for what is not shown."""
    names = event.comments.names
    return (member.name if names != "none" else "", member.unit if names == "unit" else "")
