"""The word that the hall calls out for a draw: only what a hall can see and hear of it counts.

Whoever knows the seed could otherwise add characters that nobody sees until a friend wins.
"""

import unicodedata
from typing import Final

import regex

from acclaim.base import limits
from acclaim.base.errors import OperatorError

# Letters, digits, signs and punctuation that have a look of their own; marks on such a one; single spaces between.
# Left out by name: what Unicode lets a font ignore (fillers, variation selectors, joiners) and glyphs that are blank.
_BLANK: Final = r"\u2800\U0001d159\U00016fe4"
_SEEN: Final = rf"[[\p{{L}}\p{{N}}\p{{P}}\p{{S}}]--[\p{{Default_Ignorable_Code_Point}}{_BLANK}]]"
_MARK: Final = rf"[\p{{M}}--[\p{{Default_Ignorable_Code_Point}}{_BLANK}]]"
_CHARACTER: Final = rf"{_SEEN}{_MARK}{{0,{limits.DRAW_WORD_MARKS}}}"
_WORD: Final = regex.compile(rf"{_CHARACTER}(?: ?{_CHARACTER})*+", flags=regex.V1)


def clean(text: str) -> str:
    """`text` as it enters the draw: NFKC (so ８８４８ is 8848), no space at its ends, one between words; "" stays "".

    Raises OperatorError("word_unseen") with `character`, the code point that is to be taken out; ("word_too_long").
    """
    word = regex.sub(" +", " ", unicodedata.normalize("NFKC", text)).strip(" ")
    if len(word) > limits.DRAW_WORD_CHARS:
        raise OperatorError("word_too_long")
    seen = _WORD.match(word)
    end = seen.end() if seen else 0
    if end < len(word):
        wrong = next(char for char in word[end:] if char != " ")
        where = f"Take {points(wrong)} out of the word: nobody can see it, or see that it is there."
        raise OperatorError("word_unseen", where, character=points(wrong))
    return word


def is_clean(word: str) -> bool:
    """Whether a published word is one that `clean` could have given."""
    try:
        return clean(word) == word
    except OperatorError:
        return False


def points(word: str) -> str:
    """The code points of a word, so that look-alikes can be told apart: U+516B U+516B."""
    return " ".join(f"U+{ord(char):04X}" for char in word)
