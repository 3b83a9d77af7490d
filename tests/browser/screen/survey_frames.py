"""Frames of a survey as the server sends them to screens, made up: of any number of units, with any names."""

from random import Random
from typing import Any

from acclaim.base.clock import now_ms

Frame = dict[str, Any]
ITEMS = ["食堂饭菜质量与价格", "职工书屋", "浴室热水供应", "健身器材", "困难职工慰问", "活动室开放时间"]


def surveys(state: str, title: str = "职工之家建设满意度测评") -> Frame:
    closes_at = now_ms() + 300_000 if state == "open" else None
    one = {
        "id": "jia", "title": title, "title_en": "", "state": state, "epoch": 1, "privacy": "unlinked", "questions": 7,
        "conditional": True, "digest": "0f3b2ac4e1d7", "opens_at": None, "closes_at": closes_at,
        "members": None, "entitled": None,
    }  # fmt: skip
    return {"type": "surveys", "now": now_ms(), "surveys": [one]}


def shown(turnout: Frame | None, result: Frame | None = None) -> Frame:
    return {"type": "survey_shown", "now": now_ms(), "survey": "jia", "epoch": 1, "turnout": turnout, "result": result}


def turnout(random: Random, names: list[str], others: int = 3) -> Frame:
    units: list[Frame] = []
    for name in names:
        entitled = random.choice((10, 40, random.randint(10, 999), random.randint(1_000, 19_999)))
        units.append({"unit": name, "entitled": entitled, "members": random.randint(0, entitled), "opens": False})
    sums = {field: sum(one[field] for one in units) for field in ("entitled", "members")}
    rest = {"others_units": others, "others_entitled": others * 7, "others_members": others * 4}
    return {"units": units, "unit": "", **rest, **sums}


def result(random: Random, names: list[str], titles: list[str], others: int = 2) -> Frame:
    """Bands of a few units each, the best first; some with few answers, and one in which almost all said the same."""
    units, mean, band, left = list[Frame](), 4.9, 0, random.randint(1, 5)
    for number, name in enumerate(names):
        mean = max(1.4, mean - random.random() * 3 / len(names))
        left -= 1
        if left < 0:
            band, left = band + 1, random.randint(0, 6)
        spread, is_alike = random.random() * 0.5, number == 0 and len(names) > 4
        alike = {"name": "非常满意", "name_en": "very satisfied", "at_least": 95} if is_alike else None
        units.append({
            "unit": name, "direct": False, "n": 40, "entitled": 50, "grey": random.choice(("", "", "", "few")),
            "band": None if is_alike else band, "alike": alike, "digits": 2,
            "mean": None if is_alike else [round(mean, 3), round(mean - spread, 3), round(min(5, mean + spread), 3)],
        })  # fmt: skip
    shares = [0.94, 0.87, 0.81, 0.38, 0.49, 0.57]
    found: list[Frame] = [
        {"title": title, "title_en": "", "mean": [3.9, 3.7, 4.1], "share": [share, share, share], "alike": None}
        for title, share in zip(titles, shares, strict=False)
    ]
    whole = {"issue": 1, "k": 10, "told": True, "item": "总体满意度", "item_en": "", "unit": "", "n": 1_873}
    rest = {"entitled": 2_410, "mean": [4.02, 3.97, 4.07], "others": others}
    return {**whole, **rest, "units": units, "strengths": found[:3], "problems": found[3:6]}
