"""The word list of an event's comments: finds words in plain and in evading spellings.

A text is read in two ways, each with its own automaton (Aho-Corasick: the cost does not grow with the list):

- *folded*: wide, fancy and capital letters become plain, traditional characters simplified, and all that is neither
  letter nor digit is left out: `Ｖ 信`, `v-信` and `V信` are the same.
- *spoken*: of words in Chinese characters, each character's pinyin, so that `fa piao`, `发piao` and `FaPiao` are 发票.
  Only Latin letters may stand in for a character: other characters that sound alike are other words.

Latin letters match whole words only, or "class" would be a bad word.
"""

import os
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

import ahocorasick
import regex
from opencc import OpenCC

from acclaim.features.comments.rules import Action, Word, characters

os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")  # only single characters are needed: 23 MB instead of 68
from pypinyin.pinyin_dict import pinyin_dict

_SIMPLIFIED: Final = OpenCC("t2s")
_HAN: Final = regex.compile(r"\p{Han}")
_SPOKEN_CHARACTERS_MIN: Final = 2  # the sound of a single character is in half of all texts
_GRAVITY: Final[dict[Action, int]] = {"mask": 1, "review": 2, "refuse": 3}
_MASK: Final = "*"


class Verdict(NamedTuple):
    """What happens to a text: the gravest action of its words (None: none), and the text with masked words."""

    action: Action | None
    text: str
    words: tuple[str, ...]


class _Reading(NamedTuple):
    """A text as read; `places[i]` is the position in the text of its i-th letter."""

    letters: str
    places: list[int]


class WordList:
    """Immutable; built again when the words change."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._folded = ahocorasick.Automaton()
        self._spoken = ahocorasick.Automaton()
        for word in words:
            folded = _fold(word.text).letters
            if folded:
                _add(self._folded, folded, word, frozenset())
            if len(folded) >= _SPOKEN_CHARACTERS_MIN and _HAN.search(folded):
                _add(self._spoken, "".join(map(_pinyin, folded)), word, frozenset(folded))
        self._folded.make_automaton()
        self._spoken.make_automaton()

    def judge(self, text: str) -> Verdict:
        """Looks for every word in `text`, which is clean (rules.clean)."""
        folded = _fold(text)
        found = _find(self._folded, folded, text)
        if len(self._spoken):
            found += _find(self._spoken, _speak(folded), text)
        if not found:
            return Verdict(None, text, ())
        action = max((word.action for word, _, _ in found), key=_GRAVITY.__getitem__)
        spans = [(start, end) for word, start, end in found if word.action == "mask"]
        return Verdict(action, _masked(text, spans), tuple(dict.fromkeys(word.text for word, _, _ in found)))


def _add(automaton: Any, letters: str, word: Word, allowed: frozenset[str]) -> None:
    """If two words read the same, the graver action applies. `allowed`: the characters that need not be spelled out."""
    known = automaton.get(letters, None)
    if known is None or _GRAVITY[known[1].action] < _GRAVITY[word.action]:
        automaton.add_word(letters, (len(letters), word, allowed))


def _find(automaton: Any, reading: _Reading, text: str) -> list[tuple[Word, int, int]]:
    """[(word, start, end)] of the words in `text[start:end]`."""
    found = []
    if not len(automaton):
        return []
    for last, (length, word, allowed) in automaton.iter(reading.letters):
        first = last + 1 - length
        start, end = reading.places[first], reading.places[last] + 1
        if _inside_a_word(text, start, end) or _inside_a_sound(reading.places, first, last):
            continue
        if allowed and not allowed.issuperset(_HAN.findall(_fold(text[start:end]).letters)):
            continue
        found.append((word, start, end))
    return found


def _inside_a_word(text: str, start: int, end: int) -> bool:
    return (
        (start > 0 and _is_latin(text[start]) and _is_latin(text[start - 1]))
        or (end < len(text) and _is_latin(text[end - 1]) and _is_latin(text[end]))
    )  # fmt: skip


def _inside_a_sound(places: list[int], first: int, last: int) -> bool:
    """Whether it begins or ends in the middle of one character's letters."""
    return (first > 0 and places[first - 1] == places[first]) or (
        last + 1 < len(places) and places[last + 1] == places[last]
    )


def _is_latin(letter: str) -> bool:
    return letter.isascii() and letter.isalnum()


@lru_cache(maxsize=16_384)
def _fold_one(letter: str) -> str:
    plain = _SIMPLIFIED.convert(unicodedata.normalize("NFKD", letter).casefold())
    return "".join(one for one in plain if unicodedata.category(one)[0] in "LN")


def _fold(text: str) -> _Reading:
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        for one in _fold_one(letter):
            letters.append(one)
            places.append(place)
    return _Reading("".join(letters), places)


@lru_cache(maxsize=16_384)
def _pinyin(letter: str) -> str:
    """The commonest sound of a character in Latin letters; other letters are themselves."""
    sounds = pinyin_dict.get(ord(letter))
    return _fold(sounds.partition(",")[0]).letters if sounds else letter


def _speak(folded: _Reading) -> _Reading:
    letters: list[str] = []
    places: list[int] = []
    for letter, place in zip(folded.letters, folded.places, strict=True):
        for one in _pinyin(letter):
            letters.append(one)
            places.append(place)
    return _Reading("".join(letters), places)


def _masked(text: str, spans: list[tuple[int, int]]) -> str:
    """`text` with a star for each character of the spans; blanks between words stay."""
    place, out = 0, []
    for character in characters(text):
        hidden = not character.isspace() and any(start <= place < end for start, end in spans)
        out.append(_MASK if hidden else character)
        place += len(character)
    return "".join(out)
