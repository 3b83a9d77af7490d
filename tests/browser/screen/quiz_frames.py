"""What a server says of a quiz in each of its phases."""

from typing import Any, Final

from acclaim.base.clock import now_ms

PHASES: Final = ("lobby", "stem", "open", "locked", "told", "key", "board", "units", "podium")
NAMES: Final = ["王*兰", "李建国 · 采油一厂", "K7M-4QX", "欧阳*", "赵*", "钱*", "孙*", "周*", "吴*", "郑*"]
_OPTIONS: Final = ["1921年5月1日", "1925年5月1日，在广州召开的第二次全国劳动大会上", "1949年10月1日", "以上都不对"]


def quiz(phase: str) -> dict[str, Any]:
    """A frame for screens."""
    told, key = phase in ("told", "key"), phase == "key"
    top = [
        {"rank": n + 1, "name": name, "unit": "", "points": 9_870 - 310 * n, "right": 10 - n // 3, "was": n + 2 - n % 3}
        for n, name in enumerate(NAMES)
    ]
    units = [
        {"rank": n + 1, "unit": f"采油{n + 1}厂", "points": 812.4 - 40 * n, "members": 400, "players": 310}
        for n in range(8)
    ]
    return {
        "type": "quiz", "now": now_ms(), "quiz": "history", "title": "百年工运知识竞赛", "title_en": "",
        "mode": "speed",
        "state": "open", "epoch": 1, "rev": PHASES.index(phase) + 2, "phase": phase, "asked": 3, "questions": 10,
        "changes": False, "commitment": "ab" * 32, "salt": "",
        "question": None if phase in ("lobby", "podium") else _question(phase),
        "answered": 18_230 if phase not in ("lobby", "stem") else None,
        "told": {"answered": 18_230, "votes": [3_011, 12_219, 1_200, 1_800], "estimates": []} if told or key else None,
        "key": {
            "right": ["b"], "within": None, "explanation": "大会决定成立中华全国总工会，选举林伟民为执行委员会委员长。",
            "explanation_en": "", "right_answers": 12_219,
        } if key else None,
        "scored": 3, "results": 3, "players": 18_230, "left": None, "breakpoints": [],
        "top": top if phase in ("board", "podium") else [],
        "climber": {**top[4], "was": 1_203} if phase == "board" else None,
        "units": units if phase in ("units", "podium") else [],
    }  # fmt: skip


def _question(phase: str) -> dict[str, Any]:
    options = [{"id": "abcd"[n], "name": name, "name_en": "", "picture": ""} for n, name in enumerate(_OPTIONS)]
    return {
        "id": "q3", "number": 3, "title": "中华全国总工会在哪一次大会上成立？那是在哪一年的什么日子？", "title_en": "",
        "picture": "", "kind": "one", "points": 1000, "seconds": 30, "epoch": 1, "voided": False,
        "options": [] if phase == "stem" else options, "unit": "", "unit_en": "",
        "opened_at": None if phase == "stem" else now_ms() - 8_000,
        "closes_at": None if phase == "stem" else now_ms() + 22_000,
    }  # fmt: skip
