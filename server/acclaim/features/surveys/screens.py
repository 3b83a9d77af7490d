"""Surveys on the big screens of one event: turnout by unit as members answer, and what is published.

A frame a survey, encoded once for all screens and consoles of this worker; counted only while there are any.
"""

import asyncio
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from acclaim.base.clock import now_ms
from acclaim.event.parts.survey import Survey
from acclaim.features.surveys import published
from acclaim.features.surveys import store as surveys
from acclaim.features.surveys.messages import SurveyShown
from acclaim.features.surveys.results.on_screen import SurveyResult, on_screen
from acclaim.features.surveys.states import SurveyStates
from acclaim.features.turnout.rules import Turnout, TurnoutTree
from acclaim.live.part import Place
from acclaim.voting.tally import PollNow
from acclaim.wire import frames, messages
from acclaim.wire.messages import View

VIEWS: Final[tuple[View, ...]] = ("screen", "console")
LOOK_AGAIN_S: Final = 10.0  # at what is published: a correction may be, and nothing tells of it


class _Result(NamedTuple):
    """As last read, and when by the loop's clock. `parts`: the document that it was made of, as stored."""

    epoch: int
    at: float
    parts: Mapping[bytes, bytes]
    result: SurveyResult | None


class SurveyScreens:
    """Without a draft; and of an epoch that was reset nothing is told any more."""

    def __init__(self, place: Place, states: SurveyStates) -> None:
        self._store, self._memory, self._audiences, _, _ = place
        self._states = states
        self._frames: dict[str, bytes] = {}
        self._told: dict[str, tuple[int, Turnout | None, SurveyResult | None]] = {}
        self._turnouts: dict[str, tuple[object, Turnout | None]] = {}  # with what it was counted from
        self._results: dict[str, _Result] = {}

    def newcomer(self) -> bytes:
        return b"".join(self._frames.values())

    async def tell(self) -> None:
        """May raise StoreAway."""
        if not self._audiences.of_view(*VIEWS):
            self._forget(list(self._told))  # or whoever comes next is told what is old
            return
        shown = [one for one in self._memory.event.surveys if self._states.of(one.id).state != "draft"]
        self._forget(self._told.keys() - {one.id for one in shown})
        for survey in shown:
            now = self._states.of(survey.id)
            newest = now.epoch, await self._turnout(survey, now), await self.result_of(survey, now)
            if newest == self._told.get(survey.id):
                continue
            self._told[survey.id] = newest
            self._frames[survey.id] = frames.text(messages.encode(SurveyShown(now_ms(), survey.id, *newest)))
            for view in VIEWS:
                await self._audiences.tell_view(view, self._frames[survey.id])

    def _forget(self, survey_ids: Iterable[str]) -> None:
        for one in survey_ids:
            for kept in (self._frames, self._told, self._turnouts, self._results):
                kept.pop(one, None)

    async def _turnout(self, survey: Survey, now: PollNow) -> Turnout | None:
        """The same as operators are told; without a roster, how many have answered alone. Counted anew only where
        somebody has answered: how many have is read with the states, and no more often."""
        if not self._memory.roster_version:
            return Turnout([], members=now.members)
        newest = self._memory.rev, self._memory.roster_version, now.epoch, now.members
        of, turnout = self._turnouts.get(survey.id, (None, None))
        if newest != of:
            answered = await surveys.read_respondents(self._store, self._memory.event, survey, now.epoch)
            members = self._memory.entitled_by_unit(survey)
            counted = {unit: (size, answered.get(unit, 0)) for unit, size in members.items()}
            tree = await asyncio.to_thread(TurnoutTree, counted, survey.minimum_cell)
            turnout = await asyncio.to_thread(tree.top)
            turnout = turnout if turnout.entitled else None  # of so few not even the sum is told
            self._turnouts[survey.id] = newest, turnout
        return turnout

    async def result_of(self, survey: Survey, now: PollNow) -> SurveyResult | None:
        """None until it is published; at most LOOK_AGAIN_S old."""
        if now.state != "published":
            return None
        known, at = self._results.get(survey.id), asyncio.get_running_loop().time()
        if known and known.epoch == now.epoch and at - known.at < LOOK_AGAIN_S:
            return known.result
        parts = await published.read_parts(self._store, self._memory.event.id, survey.id)
        if known and known.epoch == now.epoch and known.parts == parts:
            result = known.result
        else:
            document = await asyncio.to_thread(published.told, parts, now)
            result = on_screen(document) if document else None
        self._results[survey.id] = _Result(now.epoch, at, parts, result)
        return result
