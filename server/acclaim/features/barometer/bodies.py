"""The JSON of the barometer."""

from acclaim.features.barometer.cohorts import Cohort, Effect, Funnel
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


class Totals(Answer):
    """Of the days from `first` to `last`; `visitors` are different members, None where the days are too old to tell."""

    first: str
    last: str
    visits: int
    visitors: int | None
    visible_s: int
    active_s: int


class Reach(Answer):
    """Different members on the last of the days, in the 7 and in the 28 days up to it; None where they are too old to
    tell. `stickiness`: the average day of those 28 divided by all of them."""

    day: int | None
    week: int | None
    month: int | None
    stickiness: float | None


class ComingBack(Answer):
    """`cohorts` are of the 12 weeks up to the last day; `funnel` and `effects` of the days asked for. What is told of
    fewer than `members_min` members is None."""

    event: str
    first: str
    last: str
    cohorts: list[Cohort]
    funnel: Funnel
    effects: list[Effect]
    members_min: int


class Barometer(Totals):
    """`online` now; of the visitors, `returning` had come in the 28 days before. `before`: as many days, whole weeks
    earlier, so that weekdays are compared with weekdays. `hours`: seconds active by day of the week, from Monday, and
    hour. `units` and `classes`: those that can be told, of `members_min` members a day at least."""

    event: str
    at: int
    online: int
    returning: int | None
    before: Totals
    reach: Reach
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
