"""What screens are told of made-up question boards and word clouds."""

from typing import Any

from acclaim.base.clock import now_ms

Frame = dict[str, Any]
TEXTS = (
    "食堂什么时候能开到晚上八点？", "夜班餐几点结束？", "Will the night bus run at weekends, too?",
    "前线员工的子女上学接送，能不能像机关那样统一安排班车，并且覆盖到最远的作业区？", "年底奖金什么时候发？",
)  # fmt: skip
WORDS = ("奋斗", "创新", "安全", "teamwork", "家", "大庆精神", "passion", "温暖", "匠心", "远方", "石油魂", "绿色")
_COMMON: Frame = {"epoch": 1, "opens_at": None, "closes_at": None, "title_en": ""}


def board(questions: int) -> Frame:
    """The first is answered just now."""
    asked = [
        {
            "n": n + 1, "at": 1, "name": "王秀兰" if n % 2 else "", "unit": "采油二厂" if n % 2 else "",
            "text": TEXTS[n % len(TEXTS)], "state": "shown" if n else "answering", "since": 1, "votes": 3 * (40 - n),
        }
        for n in range(questions)
    ]  # fmt: skip
    return {
        "type": "question_board", "now": now_ms(), "activity": "qa", "title": "问问院长：您最关心什么？",
        "state": "open", "review": True, "names": "unit", "length": 100, "questions_max": 3, "questions": asked,
        "gone": {}, **_COMMON,
    }  # fmt: skip


def cloud(words: int) -> Frame:
    given = [[f"{WORDS[n % len(WORDS)]}{n // len(WORDS) or ''}", 900 // (n + 1) + 1] for n in range(words)]
    return {
        "type": "word_cloud", "now": now_ms(), "activity": "year", "title": "用一个词形容我们的这一年", "state": "open",
        "words_max": 3, "length": 10, "visibility": "always", "members": 18_204, "words": given, **_COMMON,
    }  # fmt: skip
