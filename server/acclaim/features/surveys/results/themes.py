"""What texts are about, by a list of words that can be edited.

A text is read folded: wide and capital letters are plain ones, traditional characters simplified. Latin words match
whole. Each text is one author's, however often it names a theme. Whoever edits the list could search the texts with it,
so what is masked is not looked at, and no number tells of fewer than k authors, nor does the difference of two.
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import ahocorasick
import regex
from opencc import OpenCC

from acclaim.features.surveys.results.masking import masked

# fmt: off
USUAL: Final[dict[str, list[str]]] = {  # theme: words
    "食堂": ["食堂", "饭菜", "伙食", "餐厅", "就餐", "吃饭", "菜品", "饭堂", "canteen"],
    "浴室": ["浴室", "洗澡", "澡堂", "热水", "淋浴", "shower"],
    "活动室": ["活动室", "活动中心", "棋牌", "乒乓球", "台球", "文体活动"],
    "健身器材": ["健身", "器材", "跑步机", "健身房", "篮球", "羽毛球", "gym"],
    "书屋": ["书屋", "图书", "阅览", "看书", "书籍", "报刊"],
    "住宿": ["宿舍", "住宿", "倒班", "公寓", "床铺", "空调", "暖气"],
    "卫生": ["卫生", "厕所", "卫生间", "洗手间", "打扫", "保洁", "脏乱", "垃圾"],
    "经费": ["经费", "资金", "拨款", "报销", "预算", "会费"],
    "慰问": ["慰问", "看望", "困难职工", "帮扶", "补助", "节日福利"],
    "福利": ["福利", "发放", "体检", "疗养", "休假", "生日"],
    "交通": ["班车", "通勤", "停车", "交通", "车位"],
    "管理": ["管理", "领导", "干部", "制度", "公开", "透明", "公平"],
}
# fmt: on
_SIMPLIFIED: Final = OpenCC("t2s")
_LATIN: Final = regex.compile(r"[a-z0-9]")


class Themes:
    """Immutable; made anew when the dictionary changes."""

    def __init__(self, dictionary: Mapping[str, Sequence[str]] = USUAL) -> None:
        self._automaton: Any = ahocorasick.Automaton()
        named: dict[str, set[str]] = {}
        for theme, words in dictionary.items():
            for word in words:
                if folded := _folded(word):
                    named.setdefault(folded, set()).add(theme)
        for folded, themes in named.items():
            self._automaton.add_word(folded, (len(folded), themes))
        self._automaton.make_automaton()

    def of(self, text: str) -> set[str]:
        """What a text is about."""
        found: set[str] = set()
        if len(self._automaton):
            letters = _folded(text)
            for last, (length, themes) in self._automaton.iter(letters):
                if not _is_inside_a_word(letters, last + 1 - length, last):
                    found |= themes
        return found

    def told(self, texts: Iterable[str], k: int) -> list[tuple[str, int]]:
        """[(theme, authors)], the commonest first: those of which k at least have written whom no theme told before it
        has, by name. So "canteen" and "canteen or NAME" are not told beside each other, whether NAME occurs or not."""
        authors: dict[str, set[int]] = {}
        for author, text in enumerate(texts):
            for theme in self.of(masked(text)):
                authors.setdefault(theme, set()).add(author)
        known: set[int] = set()
        found: list[tuple[str, int]] = []
        # In an order that no answer changes, or which of two is told would say which is the larger.
        for theme, ones in sorted(authors.items()):
            if len(ones - known) >= k:
                known |= ones
                found.append((theme, len(ones)))
        return sorted(found, key=lambda one: (-one[1], one[0]))


def _folded(text: str) -> str:
    return str(_SIMPLIFIED.convert(unicodedata.normalize("NFKC", text).casefold()))


def _is_inside_a_word(letters: str, first: int, last: int) -> bool:
    def goes_on(one: int, other: int) -> bool:
        return one >= 0 and other < len(letters) and bool(_LATIN.match(letters[one]) and _LATIN.match(letters[other]))

    return goes_on(first - 1, first) or goes_on(last, last + 1)
