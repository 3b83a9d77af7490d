"""What a server says of a contest, with short names and long ones."""

from typing import Any, Final

from acclaim.base.clock import now_ms

NAMES: Final = [
    "王秀兰",
    "欧阳志强",
    "采油一厂第三作业区代表队",
    "Ann Lee",
    "刘海燕",
    "陈建国",
    "周文博",
    "孙芳",
    "李伟",
    "赵淑芬",
]
JUDGES: Final = ["赵淑芬", "欧阳建国", "孙芳", "Elizabeth Montgomery", "李伟", "周文博", "吴玉梅", "郑敏", "王涛"]
GROUPS: Final = [("young", "青年组"), ("senior", "中老年组")]


def contest(judges: int, groups: int = 0) -> dict[str, Any]:
    """A frame for screens: a contestant's marks by so many judges, ten contestants in so many groups."""
    named = [{"id": one, "name": name, "name_en": ""} for one, name in GROUPS[:groups]]
    rows = [
        {
            "place": 1 + n // max(1, groups), "contestant": f"c{n}", "group": GROUPS[n % groups][0] if groups else "",
            "total": f"{98.72 - n * 1.37:.2f}", "state": "ranked",
        }
        for n in range(9)
    ]  # fmt: skip
    ranking = {"round": "final", "rows": rows, "public": {"c0": "100.00"}, "provisional": False, "rev": 0}
    shown = {
        "round": "final", "contestant": "c2",
        "judges": [
            {"name": JUDGES[n % 9], "total": f"{95.1 + n / 7:.2f}", "dropped": n in (0, judges - 1) and judges > 4}
            for n in range(judges)
        ],
        "judged": "95.80", "measured": "8.00", "deductions": [{"points": "0.5", "why": "超时十二秒"}],
        "total": "95.30", "key": [], "rev": 0, "changed": False,
    }  # fmt: skip
    return {
        "type": "contests", "now": now_ms(),
        "contests": [{
            "id": "speech", "title": "“石油工人心向党”青年演讲比赛", "title_en": "", "state": "open",
            "rounds": [{"id": "final", "name": "决赛", "name_en": ""}], "groups": named,
            "contestants": [
                {
                    "id": f"c{n}", "number": f"{n + 1:02}", "name": name, "unit": "采油二厂/第六作业区", "group": "",
                    "picture": "" if n % 2 else "/static/demo/card.jpg",
                }
                for n, name in enumerate(NAMES)
            ],
            "current": ["final", "c2"], "frozen": groups > 1, "shown": [shown] if judges else [],
            "standings": [ranking], "results": [ranking], "rev": 0,
        }],
    }  # fmt: skip
