"""The word that the hall calls out for a draw: only what a hall can see and hear counts.

Otherwise somebody who knows the seed could add invisible characters until a friend wins.
"""

import unicodedata
from typing import Final

import regex

from acclaim.base import limits
from acclaim.base.errors import OperatorError

# Visible letters, digits, symbols and punctuation; marks on them; single spaces between.
# Excluded by name: what Unicode lets a font ignore (fillers, variation selectors, joiners), and blank glyphs.
_BLANK: Final = r"\u2800\U0001d159\U00016fe4"
_SEEN: Final = rf"[[\p{{L}}\p{{N}}\p{{P}}\p{{S}}]--[\p{{Default_Ignorable_Code_Point}}{_BLANK}]]"
_MARK: Final = rf"[\p{{M}}--[\p{{Default_Ignorable_Code_Point}}{_BLANK}]]"
_CHARACTER: Final = rf"{_SEEN}{_MARK}{{0,{limits.DRAW_WORD_MARKS}}}"
_WORD: Final = regex.compile(rf"{_CHARACTER}(?: ?{_CHARACTER})*+", flags=regex.V1)


def clean(text: str) -> str:
    """`text` as it enters the draw: NFKC (so ８８４８ is 8848), no spaces at the ends, single ones between words; ""
    stays "".

    Raises OperatorError("word_unseen") with `character`, the code point to remove; ("word_too_long")."""
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
    """Whether a published word could have come from `clean`."""
    try:
        return clean(word) == word
    except OperatorError:
        return False


def points(word: str) -> str:
    """The code points of a word, so that look-alikes can be told apart: U+516B U+516B."""
    return " ".join(f"U+{ord(char):04X}" for char in word)
