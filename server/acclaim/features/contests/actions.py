"""What operators and judges do to a contest: read once, plan, and save only if nothing has changed since."""

from collections.abc import Mapping
from typing import Any, Final

import msgspec

from acclaim.base.contest_errors import ContestRefused
from acclaim.base.errors import OperatorError
from acclaim.event import audit, consent
from acclaim.event import store as events
from acclaim.event.check import check
from acclaim.event.consent import NOT_NEEDED
from acclaim.event.event import Event
from acclaim.event.parts.contest import Contest
from acclaim.event.parts.cue import Action, CallContestant, PublishMarks, PublishPlaces, ThawStanding
from acclaim.event.states import FINAL_STATES
from acclaim.features.contests import planning
from acclaim.features.contests import store as contests
from acclaim.features.contests.importing.merging import Merged, merged
from acclaim.features.contests.importing.rows import Entry
from acclaim.features.contests.orders import Call, Changing, Freeze, Open, Order, Publish, PublishResult, Thaw
from acclaim.features.contests.record import Record, Sheet
from acclaim.redis.client import Store
from acclaim.voting import polls, verbs
from acclaim.voting.tally import votes_in_order

_TRIES: Final = events.SAVES_TRIED


async def order(store: Store, event_id: str, contest_id: str, what: Order, who: str) -> Record:
    """Carries out an operator's order, once per deed; returns the contest afterwards. Raises ContestRefused,
    OperatorError("conflict"), ("consent_needed") while another operator has to approve it, Unknown, StoreAway."""
    deed = f"operator {what.deed}"
    for _ in range(_TRIES):
        event = (await events.read(store, event_id)).event
        contest = event.contest(contest_id)
        record = await contests.read(store, event_id, contest_id)
        if await contests.find_deed(store, event_id, contest_id, deed):
            return record
        votes = await votes_of(store, event, contest)
        plan, approved, by = planning.plan(contest, record, what, who, votes.get), NOT_NEEDED, who
        name, particulars = _said(what)
        if planning.needs_consent(contest, record, what):
            detail = {"contest": contest_id, **msgspec.to_builtins(what)}
            brief = {"contest": contest_id, **particulars}
            approved = await consent.ask(store, event_id, who, f"contest_{name}", detail, brief)
            plan, by = planning.plan(contest, record, what, approved.by, votes.get), approved.by
            particulars |= {"approved_by": who}
        if isinstance(what, Open):
            await _freeze(store, event_id, contest_id)
        taken, _ = await contests.take(
            store, event_id, contest_id, deed, by, name, particulars, record, plan.changes,
            sure=plan.sure or isinstance(what, Changing), approved=approved,  # unpublished, it needs no consent
        )  # fmt: skip
        if taken:
            if taken == 1:
                entry = audit.New(who, f"contest_{name}", contest_id, _said(what)[1] | approved.noted)
                await events.tell(store, event_id, [entry])
            return await contests.read(store, event_id, contest_id)
    raise OperatorError("conflict")


def order_of(action: Action, deed: str) -> Order:
    """The order that a cue's action stands for."""
    match action:
        case CallContestant():
            return Call(deed, action.round, action.contestant)
        case PublishMarks():
            return Publish(deed, action.round, action.contestant)
        case PublishPlaces():
            return PublishResult(deed, action.round)
        case ThawStanding():
            return Thaw(deed)
    return Freeze(deed)


async def save_sheet(
    store: Store,
    event: Event,
    contest: Contest,
    judge_id: str,
    place: tuple[str, str],
    sheet: Sheet,
    rev: int,
    deed: str,
) -> Sheet:
    """Saves or submits a judge's sheet for a round and a contestant, which the pad has seen in revision `rev`; returns
    the sheet afterwards. A deed that was done before returns the current sheet. Raises ContestRefused, Unknown,
    StoreAway, OperatorError("conflict") for a deed that belongs to another sheet."""
    key = (*place, judge_id)
    deed = f"judge {judge_id} {deed}"
    for _ in range(_TRIES):
        record = await contests.read(store, event.id, contest.id)
        if await contests.find_deed(store, event.id, contest.id, deed):
            if key not in record.sheets:
                raise OperatorError("conflict", "This id stands for another sheet already.")
            return record.sheets[key]
        changes = planning.plan_sheet(contest, record, judge_id, *place, sheet, rev)
        guards = ["state", f"excused {place[0]} {judge_id}"]
        taken, number = await contests.take(
            store, event.id, contest.id, deed, f"judge {judge_id}", f"sheet_{sheet.state}", {}, record, changes,
            guards=guards,
        )  # fmt: skip
        if taken == 1:
            return msgspec.structs.replace(sheet, rev=number)
    raise ContestRefused("sheet_changed", sheet=None)


async def take_contestants(
    store: Store, event_id: str, contest_id: str, entries: list[Entry], *, is_dry: bool = False
) -> Merged:
    """Puts the contestants of a spreadsheet into the definition; with `is_dry` only says what would change. Raises
    ImportRejected("definition_invalid"), OperatorError("meaning_changed"), ("conflict"), Unknown."""
    record = await events.read(store, event_id)
    done = merged(record.event.contest(contest_id), entries)
    if not is_dry:
        others = [done.contest if one.id == contest_id else one for one in record.event.contests]
        await verbs.replace(store, check(msgspec.structs.replace(record.event, contests=others)), record.rev)
    return done


async def _freeze(store: Store, event_id: str, contest_id: str) -> None:
    """From now on the definition keeps its meaning: called before anybody gives marks."""
    await store.check_durable()
    for _ in range(_TRIES):
        record = await events.read(store, event_id)
        if contest_id in record.frozen or await events.change(store, record, frozen={contest_id: True}):
            return
    raise OperatorError("conflict")


async def votes_of(store: Store, event: Event, contest: Contest) -> Mapping[str, tuple[Mapping[str, int], int]]:
    """For the closed polls that count towards the contest: votes by option, and ballots."""
    named = [event.poll(one.public.poll) for one in contest.rounds if one.public]
    found = [poll for poll in named if poll]
    if not found:
        return {}
    now = await polls.read_all(store, event.id, found)
    return {
        poll.id: (
            dict(zip((one.id for one in poll.options), votes_in_order(poll, now[poll.id].counts), strict=True)),
            now[poll.id].ballots,
        )
        for poll in found
        if now[poll.id].state in FINAL_STATES
    }


def _said(what: Order) -> tuple[str, dict[str, Any]]:
    """The name of an order and its details, for the log and the audit log."""
    whole = msgspec.to_builtins(what)
    name = str(whole.pop("do"))
    whole.pop("deed")
    return name, whole
