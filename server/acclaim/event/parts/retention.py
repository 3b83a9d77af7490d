"""How long after its end an event keeps data that its result does not need."""

from typing import Annotated

import msgspec

from acclaim.event.definition import Definition

DAYS_MAX = 36_500
Days = Annotated[int, msgspec.Meta(ge=0, le=DAYS_MAX)]
Date = Annotated[
    str, msgspec.Meta(pattern=r"^(\d{4}-\d{2}-\d{2})?$(?!\n)", description="a day such as 2026-12-31, or nothing")
]


class Retention(Definition, frozen=True):
    """Days after the event's end, by kind; 0 keeps it until the event is deleted. `addresses` are those of operators in
    the audit log; `survey_texts` goes for texts of published surveys, `survey_units` for counts of units that the
    publication does not name. The event ends on `ended_on`, or without it when its last poll is published."""

    ended_on: Date = ""
    comments: Days = 180
    attendance: Days = 180
    check_in: Days = 180
    questions: Days = 180
    words: Days = 180
    presence: Days = 365
    barometer: Days = 1095
    survey_texts: Days = 180
    survey_units: Days = 365
    addresses: Days = 90
    audit: Days = 1095

    def days(self, kind: str) -> int:
        """For a kind of data; 0 for one that stays as long as the event."""
        return int(getattr(self, kind, 0)) if kind != "ended_on" else 0
