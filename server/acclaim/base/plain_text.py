"""Texts that look alike become equal: names, units and ids without invisible characters.

A unit is compared letter by letter, by people who see neither a zero-width space nor which of seven blanks there is. So
wherever a unit is written (roster, event file, form, ticket, code) it is brought to one form.
"""

import re
import unicodedata
from typing import Final

# Zero-width spaces and joiners, byte-order marks, soft hyphens, and the marks that copying from a phone's contacts or
# a chat leaves around numbers. Those that turn the direction of what follows stay: they are seen, and refused.
_INVISIBLE: Final = re.compile("[\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a\u202c\u202d\u2060-\u2064\ufeff]")
_JOINERS: Final = re.compile("[\u200c\u200d]")  # which names in Persian, Hindi and others need
_BLANKS: Final = re.compile("[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_HAN: Final = "\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_BETWEEN_HAN: Final = re.compile(f"(?<=[{_HAN}]) (?=[{_HAN}])")
_AROUND_SLASH: Final = re.compile(" ?/ ?")


def plain(text: str) -> str:
    """`text` in Unicode's composed form, without what is invisible, one blank for several, none around it."""
    if text.isalnum() and unicodedata.is_normalized("NFC", text):  # nearly every one
        return text
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", _INVISIBLE.sub("", text))).strip()


def plain_id(text: str) -> str:
    return plain(_JOINERS.sub("", text))


def plain_unit(text: str) -> str:
    """A unit's path as it is compared; blanks between Chinese characters, which set a table's width, are none of it."""
    plain = _BETWEEN_HAN.sub("", plain_id(text.replace("／", "/")))  # the slash of a Chinese keyboard
    return _AROUND_SLASH.sub("/", plain) if "/" in plain else plain


def claimed_unit(text: str) -> str:
    """A unit's path as another system has it, whose paths may begin or end with a slash."""
    unit = plain_unit(text)
    return "/".join(filter(None, unit.split("/"))) if "/" in unit else unit
