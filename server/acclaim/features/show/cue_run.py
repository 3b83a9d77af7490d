"""One press of a cue, from the claim to its end.

A cue touches several keys: polls, stage, draws, comments. It is claimed first, by compare-and-set on the run's number,
so that two operators who press at once run it once; the same save freezes the polls that it opens (see
docs/decisions/0004). Then the polls move, each verb safe to repeat, and the stage changes last, in one save with "done"
and the audit log. If the worker dies in between, the same press finishes the work.
"""

import asyncio
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from acclaim.base import limits
from acclaim.base.contest_errors import ContestRefused
from acclaim.base.errors import OperatorError
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.activity import Activity
from acclaim.event.parts.cue import (
    CloseCheckIn,
    Cue,
    NextQuestion,
    OpenCheckIn,
    PrepareDraw,
    SetComments,
    StartDraw,
    StepQuiz,
    StopDraw,
)
from acclaim.event.parts.quiz import Quiz
from acclaim.event.parts.survey import Survey
from acclaim.event.run_of_show import RunOfShow
from acclaim.event.stage import Stage
from acclaim.event.store import EventRecord
from acclaim.features.check_in import actions as check_in
from acclaim.features.check_in.rules import State
from acclaim.features.comments import store as comments
from acclaim.features.contests import actions as contests
from acclaim.features.draws import actions as draw_actions
from acclaim.features.draws import store as draws
from acclaim.features.questions import actions as questions
from acclaim.features.quizzes import actions as quiz_actions
from acclaim.features.quizzes.rules import Wanted
from acclaim.features.show import rules
from acclaim.features.show.outcome import Done, Moved, entries_of_moves, entries_of_step
from acclaim.features.show.rules import Figures, Plan
from acclaim.features.surveys import actions as survey_actions
from acclaim.redis.client import Store
from acclaim.voting import closing_times, electorate, polls, verbs
from acclaim.voting.opening import ms

_STEP: Final = "cue"
_NOTHING: Final = MappingProxyType[str, bool]({})
_EXPOSED: Final = "survey_exposed"  # another try would find the same
_LOOKS: Final = 20  # for a cue that somebody else runs, before they are presumed dead


class CueRun:
    """`seen` is a possibly current definition, used to guess what to read."""

    def __init__(
        self, store: Store, event_id: str, cue_id: str, number: int, now_ms: int, who: str, seen: Event | None
    ) -> None:
        self._store, self._event_id, self._cue_id = store, event_id, cue_id
        self._number, self._now_ms, self._who = number, now_ms, who
        self._guess = rules.polls_of_cue(seen, cue_id) if seen else []
        self._saved: EventRecord | None = None  # the event as we saved it; None until the cue is ours
        self._thawing: set[str] = set()  # polls frozen by this cue alone, which nobody has begun to open
        self._opened: dict[str, Activity] = {}  # as they were defined then
        self._moved: list[Moved] = []

    async def run(self) -> Done:
        """Raises OperatorError("conflict"), ("wrong_state") with nothing changed, ("on_hold"), Unknown, StoreAway."""
        for left in reversed(range(events.SAVES_TRIED)):
            record, figures = await self._read()
            if self._saved is None and rules.is_pressed(record.show, self._number, _STEP, self._cue_id):
                record, figures = await self._wait_for_the_other(record, figures)
                self._saved = record  # the worker that claimed it is done, or presumed dead
            if self._saved and not rules.is_running(record.show, self._number):  # the next one may be on its way
                return await self._came_second(record)
            plan = await self._plan(record, figures)
            saved = await self._save(record, plan)
            if saved is None:
                continue
            try:
                await self._move(saved, figures, plan)
            except OperatorError as error:
                if left and error.code != _EXPOSED:
                    continue  # somebody has moved a poll by hand: again, for what is left to do
                await self._give_back(saved)
                raise
            return await self._finish(saved)
        raise OperatorError("conflict")

    # --- once: read, plan, save

    async def _read(self) -> tuple[EventRecord, Figures]:
        def wanted(record: EventRecord) -> list[str]:
            return rules.polls_of_cue(record.event, self._cue_id)

        return await verbs.load(self._store, self._event_id, wanted, self._guess)

    async def _wait_for_the_other(self, record: EventRecord, figures: Figures) -> tuple[EventRecord, Figures]:
        """The event once the worker that claimed the cue is done with it, or presumed dead."""
        for _ in range(_LOOKS):
            if not rules.is_running(record.show, self._number):
                break
            await asyncio.sleep(limits.CUE_TAKEOVER_S / _LOOKS)
            record, figures = await self._read()
        return record, figures

    async def _plan(self, record: EventRecord, figures: Figures) -> Plan:
        if self._saved is None:
            return rules.claim(record, figures, self._cue_id, self._number, self._now_ms)
        if record.rev != self._saved.rev:
            self._thawing.clear()  # somebody else has changed the event, and may be about to open them
        try:
            return rules.rest(record, figures, self._cue_id, self._now_ms)
        except OperatorError:
            await self._give_back(record)
            raise

    async def _save(self, record: EventRecord, plan: Plan) -> EventRecord | None:
        """The event as planned, or None if somebody else has changed it."""
        if plan.opened:
            await self._store.check_durable()
        if not plan.changes(record):
            self._saved = record
            return record
        frozen = dict.fromkeys(plan.opened, True)
        saved = await events.change(self._store, record, stage=plan.stage, show=plan.show, frozen=frozen)
        if saved is not None:
            self._thawing |= frozen.keys() - record.frozen
            self._saved = saved
        return saved

    async def _move(self, record: EventRecord, figures: Figures, plan: Plan) -> None:
        """Moves the polls as they were found: one that was reset meanwhile may have been edited since."""
        for poll_id, verb in plan.verbs:
            poll = record.activity(poll_id)
            self._thawing.discard(poll_id)
            if verb == "open":
                self._opened[poll_id] = poll
            epoch = figures[poll_id].epoch
            if verb == "publish" and isinstance(poll, Survey):
                await survey_actions.make_document(self._store, self._event_id, poll_id, epoch)
            entitled = await electorate.of(self._store, record.event, poll) if verb == "close" else None
            done = await polls.move(
                self._store, self._event_id, poll, verb, record.rev, ms(poll.closes_at), epoch, entitled=entitled
            )
            if verb == "open" and isinstance(poll, Quiz):
                await quiz_actions.commit(self._store, record.event, poll_id)
            if done.moved:  # of several operators who press at once, one did
                self._moved.append(Moved(poll_id, verb, done.now))

    # --- its end

    async def _finish(self, record: EventRecord) -> Done:
        cue = record.event.cue(self._cue_id)
        if rules.takes_time(cue):
            await events.tell(self._store, self._event_id)  # nobody waits for the rest before seeing polls move
            await self._do_the_rest(record, cue)
        entries = [*self._entries(), *entries_of_step(self._who, _STEP, cue=self._cue_id)]
        now, first = await self._end(record, lambda record: rules.finished(record, cue, self._now_ms), entries)
        if not first:
            return await self._came_second(now)
        await self._keep_closing_times(now)
        return Done(True, now, self._moved, [])

    async def _do_the_rest(self, record: EventRecord, cue: Cue) -> None:
        """Check-in, questions, draws, quizzes and contests, each once for this step of the show, and comments."""
        step = record.show.undo[-1].number
        for action in cue.actions:  # before draws among those who have checked in
            if isinstance(action, OpenCheckIn | CloseCheckIn):
                state: State = "open" if isinstance(action, OpenCheckIn) else "closed"
                await check_in.move(self._store, self._event_id, state, self._who)
            elif isinstance(action, NextQuestion):
                await questions.answer_next(self._store, self._event_id, action.activity, self._who, str(step))
        try:
            for place, action in enumerate(cue.actions):
                if isinstance(action, PrepareDraw):
                    await draws.prepare(self._store, self._event_id, action.prize, self._now_ms, f"{step}.{place}")
                elif isinstance(action, StartDraw):
                    await draw_actions.start_prize(
                        self._store, self._event_id, action.prize, self._now_ms, f"{step}.{place}"
                    )
                elif isinstance(action, StopDraw):
                    await draw_actions.stop_prize(self._store, self._event_id, action.prize, self._now_ms)
                elif isinstance(action, StepQuiz):
                    await quiz_actions.step(
                        self._store, self._event_id, action.quiz, Wanted(action.step), self._who,
                        cue=f"{record.show.number}.{place}",
                    )  # fmt: skip
                elif isinstance(action, rules.OfContest):
                    order = contests.order_of(action, f"cue-{record.show.number:04}-{place}")
                    await contests.order(self._store, self._event_id, action.contest, order, self._who)
        except (
            ContestRefused,
            OperatorError,
        ):  # nobody takes part, a draw rolls, sheets are missing
            await self._give_back(record)
            raise
        for action in cue.actions:
            if isinstance(action, SetComments):
                await comments.change_rules(self._store, self._event_id, mode=action.mode)

    async def _came_second(self, record: EventRecord) -> Done:
        """Somebody else has finished the cue; what was moved here is still recorded."""
        if self._moved:
            await events.tell(self._store, self._event_id, self._entries())
        await self._keep_closing_times(record)
        return Done(False, record, self._moved, [])

    async def _give_back(self, record: EventRecord) -> None:
        """It could not be done: the cue is the next one again, and what was frozen for it alone may be edited."""
        await self._end(record, rules.given_back, self._entries(), dict.fromkeys(self._thawing, False))

    async def _end(
        self,
        record: EventRecord,
        change: Callable[[EventRecord], tuple[Stage, RunOfShow]],
        entries: list[audit.New],
        frozen: Mapping[str, bool] = _NOTHING,
    ) -> tuple[EventRecord, bool]:
        """The event with the cue at its end, and whether this call ended it. `frozen` only holds if nobody has changed
        the event since it was `held`."""
        for _ in range(events.SAVES_TRIED):
            if not rules.is_running(record.show, self._number):
                return record, False
            stage, show = change(record)
            ended = await events.change(
                self._store, record, stage=stage, show=show, frozen=frozen, entries=entries, tell=True
            )
            if ended is not None:
                return ended, True
            record, frozen = await events.read(self._store, self._event_id), _NOTHING
        raise OperatorError("conflict")

    async def _keep_closing_times(self, now: EventRecord) -> None:
        """For polls opened here while somebody edited them, because that edit found a draft."""
        if any(now.event.activity(poll.id) != poll for poll in self._opened.values()):
            await closing_times.keep_newer(self._store, self._event_id, list(self._opened.values()))

    def _entries(self) -> list[audit.New]:
        return entries_of_moves(self._who, _STEP, self._moved)
