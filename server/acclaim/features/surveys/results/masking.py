"""What of a text no reviewer should see: numbers, addresses and accounts by which somebody could be found.

A text is read as the eye reads it: wide, circled and Chinese digits are digits, and what can't be seen is not there.
What is not masked stays as it was written.
"""

import unicodedata
from collections.abc import Iterator
from typing import Final

import regex

MASK: Final = "•••"
_DIGIT: Final = r"[\d〇○零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]"
_BETWEEN: Final = r"[^\p{L}\p{N}]{0,4}"  # digits of one number
_IS: Final = r"[\s:是为]*"
_PRIVATE: Final = regex.compile(
    # addresses
    r"(?<![\w.+-])[\w.+-]++ ?@ ?[\w-]+(?: ?[.。] ?[\w-]+)+"
    r"|(?<![a-z0-9_.+-])[a-z0-9_.+-]++ at [a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}"
    # accounts and groups by the name of their network
    r"|(?:微信|[v威薇]信|(?<![a-z])(?:wechat|weixin|[vw]x|qq)|扣扣|钉钉|抖音|快手|微博|小红书|群)(?:群|账?号|名|id)*"
    + _IS + r"[a-z0-9_-]{5,}"
    # staff numbers, extensions, number plates
    r"|(?:[员职]?工(?:编?号|编码|牌号?)|胸[卡牌]号?|短号|内线|分机号?)"
    + _IS + r"[a-z]{0,4}-?\d[a-z0-9-]{2,}"
    r"|(?<![a-z0-9])[a-z]{1,4}-\d{5,}"
    r"|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\s?[a-z]" + _BETWEEN
    + r"(?=[a-z]*(?:\d[a-z]*){3})[a-z0-9]{5,6}(?![a-z0-9])"
    # seven digits or more, however they are parted: phones, identity and bank cards
    rf"|(?P<number>(?<!{_DIGIT})(?:\+\s?|\((?=\d+\)))?{_DIGIT}(?:{_BETWEEN}{_DIGIT}){{6,}}(?!{_DIGIT})"
    rf"(?:{_BETWEEN}x(?![a-z]))?)",
    regex.IGNORECASE,
)  # fmt: skip
_DIGITS_MIN: Final = 7  # of a telephone number without its area
_TIME: Final = r"(?:[012]?\d:[0-5]\d|(?:19|20)\d\d(?:[-./](?:1[0-2]|0?[1-9])(?:[-./](?:[12]\d|3[01]|0?[1-9]))?)?)"
_SMALL: Final = r"(?:[一二三四五六]|\d{1,2})"  # a day of the week, a floor
_TIMES: Final = regex.compile(
    rf"(?:{_SMALL}{_BETWEEN})?{_TIME}(?:[^\p{{L}}\p{{N}}]{{1,4}}{_TIME})*(?:[^\p{{L}}\p{{N}}]{{1,4}}{_SMALL})?"
)
_LIST: Final = regex.compile(r"[,、;]")
_CHINESE: Final = str.maketrans("〇○零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖", "0001234567891123456789")
_PHONE: Final = regex.compile(r"(?:86)?1[3-9]\d{9}|0\d{9,11}|\d{15,}x?")


def masked(text: str) -> str:
    """With MASK in the place of each."""
    parts: list[str] = []
    end = 0
    for first, last in _private(text):
        parts += text[end:first], MASK
        end = last
    return "".join([*parts, text[end:]])


def _private(text: str) -> Iterator[tuple[int, int]]:
    """Where each begins and ends."""
    letters = ""
    places: list[int] = []
    for place, letter in enumerate(text):
        seen = _seen(letter)
        letters += seen
        places += [place] * len(seen)
    places.append(len(text))
    for match in _PRIVATE.finditer(letters):
        if not (match["number"] and _is_ordinary(match["number"])):
            yield places[match.start()], max(places[match.end() - 1] + 1, places[match.end()])


def _seen(letter: str) -> str:
    """What the eye sees of a letter: "" of one that can't be seen or is a mark on the one before."""
    if unicodedata.category(letter) in ("Cf", "Mn", "Me"):
        return ""
    if letter.isdigit():
        return str(unicodedata.digit(letter))
    return unicodedata.normalize("NFKC", letter)


def _is_ordinary(number: str) -> bool:
    """Whether digits are times, dates and years, or a list of small numbers."""
    if _TIMES.fullmatch(number):
        return True
    parts = _LIST.split(number)
    is_list = len(parts) > 1 and not _PHONE.fullmatch(_digits(number))
    return is_list and all(len(_digits(one)) < _DIGITS_MIN or _TIMES.fullmatch(one.strip()) for one in parts)


def _digits(number: str) -> str:
    """The bare digits."""
    return regex.sub(r"[^\dx]", "", number.casefold().translate(_CHINESE))
