"""Surveys of one event on this worker: answers taken from phones, states told to pages."""

from collections.abc import Mapping
from hashlib import blake2b
from typing import Final

import msgspec

from acclaim.base.clock import now_ms
from acclaim.event.parts.survey import Survey
from acclaim.event.states import FINAL_STATES
from acclaim.features.surveys import store as surveys
from acclaim.features.surveys.intake import AnswerIntake
from acclaim.features.surveys.messages import Answer, SurveyNow, SurveysFrame, TookPart, TookPartFrame
from acclaim.features.surveys.results.on_screen import SurveyResult
from acclaim.features.surveys.screens import VIEWS, SurveyScreens
from acclaim.features.surveys.states import SurveyStates
from acclaim.identity.member import Member
from acclaim.live.connection import Connection
from acclaim.live.mine import LookUps
from acclaim.live.part import Part, Place, Receiver
from acclaim.voting import schedule
from acclaim.voting.opening import ms
from acclaim.wire import frames, messages
from acclaim.wire.messages import FromPhone, View

_TOLD: Final[tuple[View, ...]] = ("phone", "screen", "console")
_DIGEST_BYTES: Final = 6  # a survey's own earlier questions are all that it must differ from


class SurveyPart(Part):
    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self.states = SurveyStates(place.store, place.memory)
        self._intake = AnswerIntake(place, self.states)
        self._screens = SurveyScreens(place, self.states)
        self._look_ups = LookUps()
        self._told: dict[View, list[SurveyNow]] = {view: [] for view in _TOLD}
        self._frames: dict[View, bytes] = dict.fromkeys(_TOLD, b"")
        self._told_of: tuple[int, object] | None = None  # rev and states that are in those

    def receivers(self) -> Mapping[type[FromPhone], Receiver]:
        return {Answer: self._intake.answer, TookPart: self._ask}

    def newcomer(self, connection: Connection) -> bytes:
        shown = self._screens.newcomer() if connection.view in VIEWS else b""
        return self._frames.get(connection.view, b"") + shown

    def tells_of(self, activity: str) -> bool:
        return any(line.id == activity for line in self._lines("phone"))

    async def read(self) -> None:
        await self.states.read()

    async def tell(self) -> None:
        await self._tell_states()
        await self._screens.tell()

    async def _tell_states(self) -> None:
        if self._told_of and self._told_of[0] == self.memory.rev and self._told_of[1] is self.states.now:
            return
        self._told_of = self.memory.rev, self.states.now
        for view in _TOLD:
            lines = self._lines(view)
            if lines == self._told[view]:
                continue
            self._told[view] = lines
            self._frames[view] = frames.text(messages.encode(SurveysFrame(now_ms(), lines)))
            await self.audiences.tell_view(view, self._frames[view])

    async def keep_time(self, first: bool) -> None:
        if first:
            surveys_of_event, now = self.memory.event.surveys, self.states.now
            if await schedule.keep(self.store, self.memory.record, surveys_of_event, now, surveys.find):
                await self.states.read()

    async def drained(self) -> None:
        await self._intake.drained()

    def _lines(self, view: View) -> list[SurveyNow]:
        found = [self._line(survey, view) for survey in self.memory.event.surveys]
        return [line for line in found if line.state != "draft" or view in _told_of_drafts(line)]

    def _line(self, survey: Survey, view: View) -> SurveyNow:
        now = self.states.of(survey.id)
        is_told = view == "console" or now.state in FINAL_STATES
        return SurveyNow(
            survey.id, survey.title, survey.title_en, now.state, now.epoch, survey.privacy, len(survey.questions),
            any(question.show_if for question in survey.questions), digest(survey),
            ms(survey.opens_at), now.closes_at or ms(survey.closes_at),
            now.members if is_told else None, self.memory.entitled.get(survey.id) if is_told else None,
            survey.on_phones and now.state == "published",
        )  # fmt: skip

    async def result_of(self, survey: Survey) -> SurveyResult | None:
        """What phones show of a published survey; None where nothing is to be shown. May raise StoreAway."""
        return await self._screens.result_of(survey, self.states.of(survey.id)) if survey.on_phones else None

    def _ask(self, connection: Connection, message: TookPart) -> None:
        """Raises Unknown("unknown_survey"), Refused("busy")."""
        survey = self.memory.event.survey(message.survey)

        async def tell_whether(member: Member) -> None:
            epoch = self.states.of(survey.id).epoch
            mark = await surveys.mark_of(self.store, self.memory.event.id, survey, epoch, member.id)
            receipt = self.states.receipt(survey.id, epoch, member.id, mark)
            connection.send(TookPartFrame(survey.id, epoch, receipt, self.states.is_for(survey, member)))

        self._look_ups.begin(connection, survey.id, tell_whether)


def _told_of_drafts(line: SurveyNow) -> tuple[View, ...]:
    """Who is told of a survey that has not opened: phones once its time is set, for it is announced by that."""
    return ("console", "phone") if line.opens_at else ("console",)


def digest(survey: Survey) -> str:
    """Characters that follow from the survey's definition."""
    return blake2b(msgspec.json.encode(survey), digest_size=_DIGEST_BYTES).hexdigest()
