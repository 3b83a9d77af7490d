"""The JSON of the barometer."""

from acclaim.features.barometer.dictionary import Entry
from acclaim.features.barometer.groups import GroupFigures
from acclaim.http.bodies import Answer


class FeatureUse(Answer):
    """`share` of the visitors have used it, 0 to 1. `users` and `share` are None where the days are too old to tell."""

    feature: str
    uses: int
    active_s: int
    users: int | None = None
    share: float | None = None


class DayFigures(Answer):
    day: str
    visits: int
    visitors: int
    visible_s: int
    active_s: int


class Barometer(Answer):
    """Of the days from `first` to `last`. `online` now; `visitors` are different members, None where the days are too
    old to tell; of them `returning` had come in the 28 days before. `hours`: seconds active by day of the week, from
    Monday, and hour. `units` and `classes`: those that can be told, of `members_min` members at least."""

    event: str
    at: int
    first: str
    last: str
    online: int
    visits: int
    visitors: int | None
    returning: int | None
    visible_s: int
    active_s: int
    features: list[FeatureUse]
    days: list[DayFigures]
    hours: list[list[int]]
    units: list[GroupFigures]
    classes: list[GroupFigures]
    members_min: int


class Dictionary(Answer):
    """What each figure means, and each feature."""

    figures: list[Entry]
    features: list[Entry]
