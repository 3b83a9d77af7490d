"""What a row says of its answer: kind, options and key as people write them. Pure."""

import re
import unicodedata
from typing import Final

from acclaim.base.sheets.reasons import Value, short
from acclaim.event.parts import quiz_limits as bounds
from acclaim.event.parts.quiz import Answer, Number, One, Order, QuizOption, Several, TrueFalse
from acclaim.features.quizzes.importing.headings import LETTERS

KINDS: Final = {
    "one": ("单选", "单选题", "单项选择", "单项选择题", "單選", "單選題", "one", "single", "singlechoice"),
    "several": (
        "多选", "多选题", "多项选择", "多项选择题", "不定项", "不定项选择", "不定项选择题", "多選", "多選題", "several",
        "multiple", "multiplechoice", "multipleselect",
    ),
    "choice": ("选择", "选择题", "選擇題", "choice", "quiz"),  # one or several: the key says which
    "true_false": (
        "判断", "判断题", "是非", "是非题", "对错", "对错题", "判斷", "判斷題", "是非題", "truefalse", "true/false",
    ),
    "order": ("排序", "排序题", "顺序", "顺序题", "排序題", "order", "ordering", "sorting"),
    "number": (
        "数字", "数字题", "数值", "数值题", "填空", "填空题", "估算", "估算题", "数字填空", "填空題", "數字", "number",
        "numeric", "estimate",
    ),
}  # fmt: skip
_KIND_OF: Final = {word: kind for kind, words in KINDS.items() for word in words}
_TRUE: Final = frozenset(("对", "對", "正确", "正確", "是", "√", "✓", "✔", "☑", "t", "true", "y", "yes", "right"))
_FALSE: Final = frozenset(
    (
        "错",
        "錯",
        "错误",
        "錯誤",
        "不对",
        "不正确",
        "否",
        "非",
        "×",
        "✗",
        "✘",
        "✕",
        "x",
        "f",
        "false",
        "n",
        "no",
        "wrong",
    )
)
_BETWEEN: Final = re.compile(r"[\s,、;/|+&.>→\-]+")  # after NFKC: ， is , and ； is ;
_NUMBER: Final = re.compile(r"(-?)((?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,6})?)\s*([^\d\s,.][^\d,.]{0,11})?")
_ENUMERATED: Final = re.compile(r"^[一二三四五六七八九十\d]+[、.]")  # 一、单选题
_NOT_ITS_NAME: Final = re.compile(r"\(.*$|[\s_*:-]")


class Wrong(Exception):
    """A row that can't be taken: its field, the reason (reasons.py) and what goes into the sentence."""

    def __init__(self, field: str, reason: str, **values: Value) -> None:
        self.field = field
        self.reason = reason
        self.values = values
        super().__init__(reason)


def kind_of(text: str) -> str:
    """One of KINDS by how people call it, "" for nothing. Raises Wrong kind_unknown."""
    bare = _NOT_ITS_NAME.sub("", _ENUMERATED.sub("", _wide(text))).casefold()
    if not bare:
        return ""
    if bare not in _KIND_OF:
        raise Wrong("kind", "kind_unknown", shown=short(text))
    return _KIND_OF[bare]


def read(kind: str, options: list[str], key: str) -> tuple[Answer, list[str]]:
    """The answer and its key. `kind`: one of KINDS, "" where nothing says it; `options`: by their places, "" for an
    empty cell. Raises Wrong."""
    names = _names(options)
    if not key:
        raise Wrong("key", "missing")
    kind = kind or _inferred(names, key)
    if kind == "true_false":
        return TrueFalse(), ["true" if _truth(names, key) else "false"]
    if kind == "number":
        return _number(names, key)
    if len(names) < 2:
        raise Wrong("options", "few_options")
    most = bounds.OPTIONS_ORDERED if kind == "order" else bounds.OPTIONS_PER_QUESTION
    if len(names) > most:
        raise Wrong("options", "many_options", most=most)
    made = [QuizOption(letter.lower(), name) for letter, name in zip(LETTERS, names, strict=False)]
    places = _places(names, key)
    if kind == "order":
        if sorted(places) != [*range(len(names))]:
            raise Wrong("key", "key_order", shown=short(key), example=LETTERS[: len(names)][::-1])
        return Order(made), [made[place].id for place in places]
    if kind == "one" and len(places) > 1:
        raise Wrong("key", "key_several", shown=short(key))
    if kind == "several" or len(places) > 1:
        if len(places) == len(names):
            raise Wrong("key", "key_all")
        return Several(made), [made[place].id for place in sorted(places)]
    return One(made), [made[places[0]].id]


def _names(options: list[str]) -> list[str]:
    """The options up to the last one. Raises Wrong for one that is empty, or says what another says."""
    names = options[: max((place for place, name in enumerate(options, 1) if name), default=0)]
    first: dict[str, int] = {}
    for place, name in enumerate(names):
        if not name:
            raise Wrong(LETTERS[place], "option_gap")
        alike = unicodedata.normalize("NFKC", name).casefold()
        if alike in first:
            raise Wrong(LETTERS[place], "options_equal", first=LETTERS[first[alike]], shown=short(name))
        first[alike] = place
    return names


def _inferred(names: list[str], key: str) -> str:
    if not names:
        return "number" if _NUMBER.fullmatch(_wide(key)) else "true_false"
    return "true_false" if _are_truths(names) else "choice"


def _said(text: str) -> bool | None:
    """What a text says of a statement; None if neither."""
    word = _wide(text).strip("()[].").casefold()
    return True if word in _TRUE else False if word in _FALSE else None


def _are_truths(names: list[str]) -> bool:
    return len(names) == 2 and {_said(name) for name in names} == {True, False}


def _truth(names: list[str], key: str) -> bool:
    if names and not _are_truths(names):
        raise Wrong("options", "options_no_truth")
    said = _said(key)
    if said is None and names and (place := "AB".find(_wide(key).upper())) >= 0:
        said = _said(names[place])
    if said is None:
        raise Wrong("key", "key_truth", shown=short(key))
    return said


def _number(names: list[str], key: str) -> tuple[Answer, list[str]]:
    """1949, 1,949 and １９４９年 are the number 1949; 年 is what it counts."""
    if names:
        raise Wrong("options", "no_options")
    match = _NUMBER.fullmatch(_wide(key))
    if not match:
        raise Wrong("key", "key_number", shown=short(key))
    sign, digits, unit = match.groups()
    return Number(unit=unit or ""), [sign + digits.replace(",", "")]


def _places(names: list[str], key: str) -> list[int]:
    """The places of the options that a key names, by letters (A, AB, ａ、ｂ) or by what they say."""
    tokens = [token for token in _BETWEEN.split(_wide(key).upper().strip("()[]")) if token]
    letters = "".join(tokens)
    if letters and all(letter in LETTERS for letter in letters):
        for place, letter in enumerate(letters):
            if LETTERS.index(letter) >= len(names):
                raise Wrong("key", "key_beyond", letter=letter, last=LETTERS[len(names) - 1])
            if letter in letters[:place]:
                raise Wrong("key", "key_twice", letter=letter)
        return [LETTERS.index(letter) for letter in letters]
    wide = [_wide(name).casefold() for name in names]
    whole = _wide(key).casefold()
    if whole in wide:
        return [wide.index(whole)]
    parts = [part.strip() for part in re.split(r"[,、;|\n]", whole) if part.strip()]
    if not parts or any(part not in wide for part in parts) or len(set(parts)) < len(parts):
        raise Wrong("key", "key_unknown", shown=short(key))
    return [wide.index(part) for part in parts]


def _wide(text: str) -> str:
    """With full-width letters and digits as the ordinary ones."""
    return unicodedata.normalize("NFKC", text).strip()
