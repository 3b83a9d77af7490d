"""A contest to test with."""

from typing import Any

from acclaim.event.parts.contest import Contest, Contestant, Criterion, Judge, Round, Scoring
from acclaim.features.contests.record import Record, Sheet


def a_contest(judges: int = 5, contestants: int = 3, **fields: Any) -> Contest:
    """演讲比赛: one round `final`, one criterion `speech` of 10 points, judges `j1`…, contestants `c1`…"""
    whole: dict[str, Any] = {
        "criteria": [Criterion("speech", "演讲", 10, step=0.01)],
        "rounds": [Round("final", "决赛")],
        "judges": [Judge(f"j{n}", f"m{n}", f"评委{n}", unit=f"机关/{n}处") for n in range(1, judges + 1)],
        "contestants": [
            Contestant(f"c{n}", f"选手{n}", f"{n:02}", unit=f"采油{n}厂") for n in range(1, contestants + 1)
        ],
        "scoring": Scoring(),
    }
    return Contest("speech", "演讲比赛", **(whole | fields))


def sheets(contestant: str, *marks: int, criterion: str = "speech", round_id: str = "final") -> dict[Any, Sheet]:
    """Those of the judges j1…, with these marks (hundredths), submitted."""
    return {(round_id, contestant, f"j{n}"): Sheet("submitted", {criterion: mark}) for n, mark in enumerate(marks, 1)}


def recorded(**by_contestant: tuple[int, ...]) -> Record:
    """Marks by contestant, of one criterion in one round."""
    return Record(sheets={k: v for one, marks in by_contestant.items() for k, v in sheets(one, *marks).items()})
