"""The headings by which a column of questions is known, as base/sheets/columns.py compares them. See docs/quiz.md."""

import re
from typing import Final

from acclaim.base.sheets import columns
from acclaim.base.sheets.sheet import Cell
from acclaim.event.parts import quiz_limits as bounds

LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[: bounds.OPTIONS_PER_QUESTION + 2]  # two more than may be, to say so
HEADINGS: Final = {
    "kind": (
        "题型", "类型", "题目类型", "试题类型", "题目题型", "試題類型", "題型", "type", "kind", "questiontype",
    ),
    "stem": (
        "题干", "题目", "试题", "问题", "题目内容", "试题内容", "题干内容", "题目题干", "试题题干", "题目名称",
        "题目描述", "題幹", "題目", "試題", "問題", "question", "stem", "questiontext",
    ),
    "key": (
        "答案", "正确答案", "标准答案", "参考答案", "试题答案", "题目答案", "正确选项", "正確答案", "標準答案",
        "參考答案", "answer", "correctanswer", "correctanswers", "rightanswer", "key",
    ),
    "explanation": (
        "解析", "答案解析", "试题解析", "题目解析", "解析说明", "答案说明", "详解", "解释", "explanation", "rationale",
    ),
    "difficulty": ("难度", "难易度", "难易程度", "难度等级", "试题难度", "題目難度", "難度", "difficulty", "level"),
    "category": (
        "类别", "分类", "题目分类", "试题分类", "題目分類", "類別", "分類", "category", "科目", "章节", "章節",
        "标签", "tag",
    ),
    "topic": ("知识点", "考点", "所属知识点", "涉及知识点", "知識點", "考點", "topic"),
    "points": ("分值", "分数", "题分", "每题分值", "分數", "points", "score"),
    "seconds": (
        "时间", "时限", "限时", "答题时间", "作答时间", "答题时限", "限时秒", "时间限制", "时间秒", "秒", "秒数",
        "時間", "時限", "答題時間", "seconds", "time", "timelimit",
    ),
}  # fmt: skip
OPTIONAL: Final = ("difficulty", "category", "topic", "points", "seconds", "explanation")  # what may be left out
_FIELD_OF: Final = {heading: field for field, headings in HEADINGS.items() for heading in headings}
_OPTION: Final = re.compile(
    rf"(?:选项|選項|备选项|备选答案|option|choice)([{LETTERS.lower()}1-9])|([{LETTERS.lower()}])(?:选项|選項|项|項)?(?:内容|內容)?"
)


def field_of(cell: Cell) -> str:
    """What a column with this heading holds: one of HEADINGS, "A" … for an option, "" where that is not known."""
    heading = columns.bare(cell)
    option = _OPTION.fullmatch(heading)
    if not option:
        return _FIELD_OF.get(heading, "")
    place = (option[1] or option[2]).upper()
    return LETTERS[int(place) - 1] if place.isdigit() else place
