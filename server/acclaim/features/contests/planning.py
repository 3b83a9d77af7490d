"""What each order changes, decided from what was read: pure. Whoever saves it saves it only onto what was read."""

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

import msgspec

from acclaim.base.contest_errors import ContestRefused
from acclaim.base.errors import OperatorError, Unknown
from acclaim.event.parts.contest import Contest, Contestant
from acclaim.features.contests import marks, orders, rules
from acclaim.features.contests import shown as shows
from acclaim.features.contests.orders import Order
from acclaim.features.contests.panel import assigned, marks_of, panel, spreads
from acclaim.features.contests.record import COUNTING, Deduction, Panel, Record, Result, Sheet, Shown

PUBLIC: Final = ("state", "current", "freeze", "call", "shown", "standing", "result")
Changes = dict[str, Any]  # field → its new value
Votes = rules.Votes


class Plan(NamedTuple):
    """`sure` of all that was read, and not just of the fields that change."""

    changes: Changes
    sure: bool = False


def sheet_field(round_id: str, contestant_id: str, judge_id: str) -> str:
    return f"sheet {round_id} {contestant_id} {judge_id}"


def plan(contest: Contest, record: Record, order: Order, who: str, votes: Votes) -> Plan:
    """Raises ContestRefused, OperatorError, Unknown("unknown_contest")."""
    check_names(contest, order)
    return _PLANS[type(order)](contest, record, order, who, votes)


def needs_consent(contest: Contest, record: Record, order: Order) -> bool:
    """Whether another operator has to ask for it, too: it bears upon what the hall has seen."""
    return isinstance(order, orders.Changing) and _is_published(contest, record, order)


def check_names(contest: Contest, order: Order) -> None:
    """Raises Unknown("unknown_contest") for what the contest does not have."""
    found: Mapping[str, Callable[[str], object]] = {
        "contestant": contest.contestant, "other": contest.contestant, "judge": contest.judge,
        "criterion": contest.criterion, "round": contest.round_index,
    }  # fmt: skip
    for name, find in found.items():
        if hasattr(order, name) and find(getattr(order, name)) is None:
            raise Unknown("unknown_contest", f"There is no {name} {getattr(order, name)!r}.")


def _is_published(contest: Contest, record: Record, order: orders.Changing) -> bool:
    """Whether the hall has seen what the order bears upon: a later round may go by what is carried over from this."""
    later = [one.id for one in contest.rounds[(contest.round_index(order.round) or 0) + 1 :]]
    if any(one in record.results for one in later) or any(round_id in later for round_id, _ in record.shown):
        return True
    if isinstance(order, orders.Excuse | orders.TakeBack):
        return order.round in record.results or any(round_id == order.round for round_id, _ in record.shown)
    whom = [order.contestant, *([order.other] if isinstance(order, orders.Swap) else [])]
    return order.round in record.results or any((order.round, one) in record.shown for one in whom)


def _contestant(contest: Contest, contestant_id: str) -> Contestant:
    found = contest.contestant(contestant_id)
    assert found  # check_names
    return found


def _open(contest: Contest, record: Record, order: orders.Open, who: str, votes: Votes) -> Plan:
    if not contest.contestants or not contest.judges:
        raise OperatorError("wrong_state", "A contest needs contestants and judges before it is opened.")
    return Plan({"state": "open", "call": order.deed})


def _close(contest: Contest, record: Record, order: orders.Close, who: str, votes: Votes) -> Plan:
    return Plan({"state": "closed", "call": order.deed})


def _call(contest: Contest, record: Record, order: orders.Call, who: str, votes: Votes) -> Plan:
    return Plan({"current": [order.round, order.contestant], "call": order.deed})


def _freeze(contest: Contest, record: Record, order: orders.Freeze, who: str, votes: Votes) -> Plan:
    return Plan({"freeze": True})


def _thaw(contest: Contest, record: Record, order: orders.Thaw, who: str, votes: Votes) -> Plan:
    standings = {f"standing {one.id}": _standing(contest, record, one.id) for one in contest.rounds}
    return Plan({"freeze": False} | {field: one for field, one in standings.items() if one.rows}, sure=True)


def _standing(contest: Contest, record: Record, round_id: str, *more: Shown) -> Result:
    return shows.standing(contest, round_id, shows.ranked_in(record, round_id) | {one.contestant: one for one in more})


def _publish(contest: Contest, record: Record, order: orders.Publish, who: str, votes: Votes) -> Plan:
    scored = rules.score_round(contest, record, order.round, lambda poll: None).get(order.contestant)
    if scored is None or scored.state != "ranked":
        raise ContestRefused("sheets_missing")
    contestant = _contestant(contest, order.contestant)
    for judge in panel(contest, record, order.round, contestant):
        if record.sheets[order.round, contestant.id, judge.id].state != "confirmed":
            raise ContestRefused("sheets_missing", "Confirm the sheets of this contestant first.")
    one = shows.shown_of(contest, record, order.round, contestant, scored)
    changes: Changes = {f"shown {order.round} {contestant.id}": one}
    if not record.frozen:
        changes[f"standing {order.round}"] = _standing(contest, record, order.round, one)
    return Plan(changes | _panels(contest, record, order.round, is_whole=False), sure=True)


def _publish_result(contest: Contest, record: Record, order: orders.PublishResult, who: str, votes: Votes) -> Plan:
    public = contest.rounds[contest.round_index(order.round) or 0].public
    if public and votes(public.poll) is None:
        raise ContestRefused("sheets_missing", f"Close the poll {public.poll!r} first: its votes are a part of this.")
    scored = rules.score_round(contest, record, order.round, votes)
    unconfirmed = [
        key for key, one in record.sheets.items()
        if key[0] == order.round and key[1] in scored and one.state != "confirmed" and key[:2] not in record.out
        and any(judge.id == key[2] for judge in panel(contest, record, key[0], _contestant(contest, key[1])))
    ]  # fmt: skip
    if not scored or unconfirmed or any(one.state == "missing" for one in scored.values()):
        raise ContestRefused("sheets_missing", "Not all sheets of this round are in and confirmed.")
    is_open = any(one["round"] == order.round and not one.get("decision") for one in record.protests.values())
    result = shows.result(contest, order.round, scored, provisional=is_open, rev=record.rev)
    return Plan({f"result {order.round}": result} | _panels(contest, record, order.round, is_whole=True), sure=True)


def _panels(contest: Contest, record: Record, round_id: str, *, is_whole: bool) -> Changes:
    """Who a round, and those before it, are of from now on, though others join the contest: after a publication one
    operator alone changes nothing. `is_whole`: all places of the round are published."""
    last, found = contest.round_index(round_id) or 0, Changes()
    for at, one in enumerate(contest.rounds[: last + 1]):
        known = record.panels.get(one.id) or Panel([judge.id for judge in contest.judges])
        if known.contestants is None and (at < last or is_whole):
            known = Panel(known.judges, [each.id for each in contest.contestants])
        if known != record.panels.get(one.id):
            found[f"panel {one.id}"] = known
    return found


def _confirm(contest: Contest, record: Record, order: orders.Confirm, who: str, votes: Votes) -> Plan:
    contestant, changes = _contestant(contest, order.contestant), dict[str, Any]()
    for judge in panel(contest, record, order.round, contestant):
        sheet = record.sheets.get((order.round, contestant.id, judge.id))
        if sheet is None or sheet.state not in COUNTING:
            raise ContestRefused("sheets_missing")
        if sheet.state == "submitted":
            changed = msgspec.structs.replace(sheet, state="confirmed")
            changes[sheet_field(order.round, contestant.id, judge.id)] = changed
    apart = dict(spreads(contest, record, order.round, contestant))
    if apart and not order.anyway:
        raise ContestRefused("sheets_apart", criteria=list(apart))
    return Plan(changes, sure=True)


def _reopen(contest: Contest, record: Record, order: orders.Reopen, who: str, votes: Votes) -> Plan:
    sheet = record.sheets.get((order.round, order.contestant, order.judge))
    if sheet is None or sheet.state not in COUNTING:
        raise ContestRefused("step_unfit", "This sheet has not been submitted.")
    reopened = msgspec.structs.replace(sheet, state="reopened", why=order.why)
    return Plan({sheet_field(order.round, order.contestant, order.judge): reopened, "call": order.deed})


def _swap(contest: Contest, record: Record, order: orders.Swap, who: str, votes: Votes) -> Plan:
    judge = contest.judge(order.judge)
    both = [order.contestant, order.other]
    sheets = [record.sheets.get((order.round, one, order.judge)) for one in both]
    assert judge
    if order.contestant == order.other or any(one is None or one.state != "submitted" for one in sheets):
        raise ContestRefused("step_unfit", "Both sheets must be submitted, and not confirmed yet.")
    if tuple(one.rev for one in sheets if one) != order.seen:
        raise ContestRefused("step_unfit", "These sheets have changed meanwhile; look at them again.")
    if not all(assigned(contest, record, judge, order.round, _contestant(contest, one)) for one in both):
        raise ContestRefused("not_judge")
    changes = {
        sheet_field(order.round, one, order.judge): msgspec.structs.replace(sheet, why=order.why)
        for one, sheet in zip(both, reversed(sheets), strict=True)
        if sheet
    }
    return Plan({**changes, "call": order.deed})


def _deduct(contest: Contest, record: Record, order: orders.Deduct, who: str, votes: Votes) -> Plan:
    points = marks.parse(order.points)
    if not points:
        raise ContestRefused("mark_unfit", "Give the points to take off, such as 0.5.")
    known = record.deductions.get((order.round, order.contestant), [])
    changed = [*known, Deduction(order.deed, points, order.why, who)]
    return Plan({f"deductions {order.round} {order.contestant}": changed})


def _lift(contest: Contest, record: Record, order: orders.LiftDeduction, who: str, votes: Votes) -> Plan:
    known = record.deductions.get((order.round, order.contestant), [])
    left = [one for one in known if one.id != order.deduction]
    if len(left) == len(known):
        raise ContestRefused("step_unfit", "This deduction has been lifted already.")
    return Plan({f"deductions {order.round} {order.contestant}": left})


def _measure(contest: Contest, record: Record, order: orders.Measure, who: str, votes: Votes) -> Plan:
    criterion, value = contest.criterion(order.criterion), marks.parse(order.value)
    if not criterion or criterion.is_judged or value is None:
        raise ContestRefused("mark_unfit", criterion=order.criterion)
    marks.check_value(value)
    known = record.measured.get((order.round, order.contestant, order.criterion), {})
    return Plan({f"measured {order.round} {order.contestant} {order.criterion}": known | {who: value}})


def _excuse(contest: Contest, record: Record, order: orders.Excuse, who: str, votes: Votes) -> Plan:
    return Plan({f"excused {order.round} {order.judge}": order.why, "call": order.deed})


def _take_back(contest: Contest, record: Record, order: orders.TakeBack, who: str, votes: Votes) -> Plan:
    if (order.round, order.judge) not in record.excused:
        raise ContestRefused("step_unfit", "This judge is not excused.")
    return Plan({f"excused {order.round} {order.judge}": None, "call": order.deed})


def _rule_out(contest: Contest, record: Record, order: orders.RuleOut, who: str, votes: Votes) -> Plan:
    return Plan({f"out {order.round} {order.contestant}": order.what or None})


def _protest(contest: Contest, record: Record, order: orders.Protest, who: str, votes: Votes) -> Plan:
    note = {"round": order.round, "contestant": order.contestant, "note": order.note, "by": who}
    return Plan({f"protest {order.deed}": note} | _provisional(record, order.round, is_open=True), sure=True)


def _decide(contest: Contest, record: Record, order: orders.Decide, who: str, votes: Votes) -> Plan:
    known = record.protests.get(order.protest)
    if known is None or known.get("decision"):
        raise ContestRefused("step_unfit", "This protest has been decided already.")
    decided = known | {"decision": order.decision, "decided_by": who}
    others = (one for deed, one in record.protests.items() if deed != order.protest and one["round"] == known["round"])
    is_open = any(not one.get("decision") for one in others)
    return Plan(
        {f"protest {order.protest}": decided} | _provisional(record, known["round"], is_open=is_open), sure=True
    )


def _provisional(record: Record, round_id: str, *, is_open: bool) -> Changes:
    """What is published of the round, marked as provisional or not."""
    known = record.results.get(round_id)
    return {f"result {round_id}": msgspec.structs.replace(known, provisional=is_open)} if known else {}


_PLANS: Final[dict[type[Order], Callable[[Contest, Record, Any, str, Votes], Plan]]] = {
    orders.Open: _open, orders.Close: _close, orders.Call: _call, orders.Freeze: _freeze, orders.Thaw: _thaw,
    orders.Publish: _publish, orders.PublishResult: _publish_result, orders.Confirm: _confirm,
    orders.Reopen: _reopen, orders.Swap: _swap, orders.Deduct: _deduct, orders.LiftDeduction: _lift,
    orders.Measure: _measure, orders.Excuse: _excuse, orders.TakeBack: _take_back, orders.RuleOut: _rule_out,
    orders.Protest: _protest, orders.Decide: _decide,
}  # fmt: skip


def plan_sheet(
    contest: Contest, record: Record, judge_id: str, round_id: str, contestant_id: str, sheet: Sheet, rev: int
) -> Changes:
    """What a judge's pad saves or submits, having seen revision `rev` of the sheet. Raises ContestRefused, Unknown."""
    judge, contestant = contest.judge(judge_id), contest.contestant(contestant_id)
    if judge is None or contestant is None or contest.round_index(round_id) is None:
        raise Unknown("unknown_contest")
    if not assigned(contest, record, judge, round_id, contestant) or (round_id, judge_id) in record.excused:
        raise ContestRefused("not_judge")
    marks.check(marks_of(contest, judge), sheet.marks, whole=sheet.state == "submitted")
    if record.state != "open":
        raise ContestRefused("contest_closed")
    known = record.sheets.get((round_id, contestant_id, judge_id))
    if known and known.state in COUNTING:
        raise ContestRefused("sheet_locked", sheet=msgspec.to_builtins(known))
    if (known.rev if known else 0) != rev:
        raise ContestRefused("sheet_changed", sheet=msgspec.to_builtins(known))
    return {sheet_field(round_id, contestant_id, judge_id): sheet}
