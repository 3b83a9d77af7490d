"""Sheets and what the head judge does with them: each once, on the record, in the hall only when it is published."""

import asyncio
from typing import Any

import msgspec
import pytest

from acclaim.base.contest_errors import ContestRefused
from acclaim.base.errors import AcclaimError
from acclaim.event.parts.contest import Band, Criterion, Round
from acclaim.features.contests import actions, orders
from acclaim.features.contests import store as contests
from acclaim.features.contests.record import Sheet
from acclaim.redis.client import Store
from tests.features.contests.desk import C1, SPEECH, opened

pytestmark = pytest.mark.contract


def refused(code: str) -> Any:
    return pytest.raises(AcclaimError, match=f"^{code}:")


async def test_a_sheet_goes_from_draft_to_confirmed_and_keeps_all_its_revisions(
    store: Store,
) -> None:
    desk = await opened(store, judges=1)
    draft = await desk.save("j1", 900, state="draft")
    submitted = await desk.save("j1", 910, rev=draft.rev)
    with refused("sheet_locked"):
        await desk.save("j1", 950, rev=submitted.rev)
    await desk.order(orders.Reopen, *C1, "j1", "漏看一项")
    reopened = (await desk.read()).sheets[*C1, "j1"]
    assert (reopened.state, reopened.why, reopened.marks) == ("reopened", "漏看一项", {"speech": 910})
    await desk.save("j1", 920, rev=reopened.rev)
    record = await desk.order(orders.Confirm, *C1)
    assert record.sheets[*C1, "j1"].state == "confirmed"
    steps = [one for one in await contests.read_log(store, *SPEECH) if "sheet final c1 j1" in one.fields]
    assert [one.what for one in steps] == ["sheet_draft", "sheet_submitted", "reopen", "sheet_submitted", "confirm"]
    assert [msgspec.json.decode(one.fields["sheet final c1 j1"])["marks"]["speech"] for one in steps] == [
        900, 910, 910, 920, 920,
    ]  # fmt: skip


async def test_what_is_sent_again_is_done_once_and_answers_with_what_stands(store: Store) -> None:
    desk = await opened(store)
    first = await desk.save("j1", 900, deed="the-one-deed")
    again = await desk.save("j1", 900, deed="the-one-deed")
    assert again == first
    order = orders.Deduct("one-deduction", *C1, "0.5", "超时")
    both = await asyncio.gather(*(actions.order(store, *SPEECH, order, "chief") for _ in range(8)))
    assert {len(one.deductions[C1]) for one in both} == {1}
    steps = await contests.read_log(store, *SPEECH)
    assert len({one.deed for one in steps}) == len(steps) == 3


async def test_of_two_devices_the_second_is_told_and_shown_what_the_other_has_saved(store: Store) -> None:
    desk = await opened(store)
    seen = await desk.save("j1", 900, state="draft")
    await desk.save("j1", 930, rev=seen.rev, state="draft")
    with pytest.raises(ContestRefused) as told:
        await desk.save("j1", 910, rev=seen.rev)
    assert told.value.code == "sheet_changed" and told.value.details["sheet"]["marks"] == {"speech": 930}
    drafts = await asyncio.gather(
        *(desk.save("j2", mark, state="draft") for mark in (800, 810, 820)), return_exceptions=True
    )
    assert sum(isinstance(one, Sheet) for one in drafts) == 1


@pytest.mark.parametrize(("mark", "code"), [(99_50, "mark_unfit"), (-1, "mark_unfit")])
async def test_marks_that_a_criterion_does_not_allow_are_refused_in_words(store: Store, mark: int, code: str) -> None:
    desk = await opened(store)
    with pytest.raises(ContestRefused) as told:
        await desk.save("j1", mark)
    assert told.value.code == code and "0 to 10" in told.value.message


async def test_only_judges_of_a_contestant_mark_them_and_only_while_it_is_open(store: Store) -> None:
    desk = await opened(store)
    await desk.order(orders.Excuse, "final", "j2", "急事")
    with refused("not_judge"):
        await desk.save("j2", 900)
    with refused("unknown_contest"):
        await desk.save("j9", 900)
    await desk.order(orders.Close)
    with refused("contest_closed"):
        await desk.save("j1", 900)


async def test_the_hall_sees_what_was_published_and_no_change_behind_it(store: Store) -> None:
    desk = await opened(store)
    await desk.all_in(925, 930, 918, 941, 920)
    half = contests.record_of(await contests.read_shown(store, *SPEECH))
    assert (half.sheets, half.shown) == ({}, {}), "the public half has no sheets, ever"
    record = await desk.order(orders.Publish, *C1)
    shown = record.shown[C1]
    assert [(one.total, one.dropped) for one in shown.judges] == [
        ("9.25", False), ("9.30", False), ("9.18", True), ("9.41", True), ("9.20", False),
    ]  # fmt: skip
    assert (shown.total, shown.deductions) == ("9.25", [])
    assert [(row.place, row.contestant) for row in record.standings["final"].rows] == [(1, "c1")]
    late = orders.Deduct("deed-late", *C1, "0.5", "超时")
    for _ in range(2):
        with refused("consent_needed"):
            await actions.order(store, *SPEECH, late, "chief")
    assert (await desk.read()).deductions == {}
    done = await actions.order(store, *SPEECH, late, "other")
    assert [(one.points, one.by) for one in done.deductions[C1]] == [(50, "chief")]
    assert done.shown[C1].total == "9.25", "until it is published again"
    again = await actions.order(store, *SPEECH, late, "third")
    assert len(again.deductions[C1]) == 1, "once by its deed"
    step = (await contests.read_log(store, *SPEECH))[-1]
    assert (step.what, step.by, step.particulars["approved_by"]) == ("deduct", "chief", "other")
    again = await desk.order(orders.Publish, *C1)
    assert (again.shown[C1].total, again.shown[C1].changed) == ("8.75", True)


async def test_what_is_published_in_this_moment_is_changed_with_consent_alone(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = await opened(store)
    await desk.all_in(925, 930, 918, 941, 920)
    votes_of = actions.votes_of

    async def published_meanwhile(*args: Any) -> Any:
        monkeypatch.setattr(actions, "votes_of", votes_of)
        await desk.order(orders.Publish, *C1)
        return await votes_of(*args)

    monkeypatch.setattr(actions, "votes_of", published_meanwhile)
    with refused("consent_needed"):
        await desk.order(orders.Deduct, *C1, "0.5", "超时")
    record = await desk.read()
    assert record.deductions == {} and record.shown[C1].total == "9.25"


async def test_a_frozen_ranking_stays_while_more_is_shown(store: Store) -> None:
    desk = await opened(store, judges=3)
    await desk.all_in(900, 900, 900)
    await desk.order(orders.Publish, *C1)
    await desk.order(orders.Freeze)
    c2 = ("final", "c2")
    await desk.all_in(950, 950, 950, place=c2)
    frozen = await desk.order(orders.Publish, *c2)
    assert [row.contestant for row in frozen.standings["final"].rows] == ["c1"]
    thawed = await desk.order(orders.Thaw)
    assert [(row.place, row.contestant) for row in thawed.standings["final"].rows] == [(1, "c2"), (2, "c1")]


async def test_nothing_is_published_while_a_sheet_is_missing_or_marks_lie_apart(store: Store) -> None:
    desk = await opened(store, judges=3, spread=1)
    for n, mark in ((1, 900), (2, 700)):
        await desk.save(f"j{n}", mark)
    with refused("sheets_missing"):
        await desk.order(orders.Confirm, *C1)
    await desk.save("j3", 900)
    with refused("sheets_apart"):
        await desk.order(orders.Confirm, *C1)
    with refused("sheets_missing"):
        await desk.order(orders.Publish, *C1)
    await desk.order(orders.Confirm, *C1, anyway=True)
    await desk.order(orders.Publish, *C1)
    with refused("sheets_missing"):
        await desk.order(orders.PublishResult, "final")


async def test_a_result_is_whole_and_provisional_while_a_protest_is_open(store: Store) -> None:
    desk = await opened(store, judges=3, contestants=3)
    await desk.all_in(900, 900, 900)
    await desk.all_in(950, 950, 950, place=("final", "c2"))
    await desk.order(orders.RuleOut, "final", "c3", "withdrawn", "生病")
    done = await desk.order(orders.PublishResult, "final")
    assert [(row.place, row.contestant, row.state) for row in done.results["final"].rows] == [
        (1, "c2", "ranked"), (2, "c1", "ranked"), (0, "c3", "withdrawn"),
    ]  # fmt: skip
    protested = await desk.order(orders.Protest, *C1, "计时有误")
    assert protested.results["final"].provisional
    [protest] = protested.protests
    decided = await desk.order(orders.Decide, protest, "核对录像，成绩不变")
    assert not decided.results["final"].provisional
    assert decided.protests[protest]["decision"] == "核对录像，成绩不变"


async def test_two_sheets_change_places_as_one_deed(store: Store) -> None:
    desk = await opened(store)
    c2 = ("final", "c2")
    await desk.save("j1", 900)
    await desk.save("j1", 700, place=c2)
    seen = (2, 3)
    swapped = await desk.order(orders.Swap, "final", "j1", "c1", "c2", seen, "打反了")
    assert [swapped.sheets[*one, "j1"].marks["speech"] for one in (C1, c2)] == [700, 900]
    with refused("step_unfit"):  # another operator has pressed it, too: it would be undone
        await desk.order(orders.Swap, "final", "j1", "c1", "c2", seen, "打反了", who="second")
    with refused("step_unfit"):
        await desk.order(orders.Swap, "final", "j2", "c1", "c2", seen, "打反了")


async def test_a_deduction_is_lifted_once_though_two_operators_lift_it(store: Store) -> None:
    desk = await opened(store)
    for points, why in (("0.5", "超时"), ("1", "离题")):
        record = await desk.order(orders.Deduct, *C1, points, why)
    first, second = record.deductions[C1]
    left = await desk.order(orders.LiftDeduction, *C1, first.id, "误扣")
    with refused("step_unfit"):
        await desk.order(orders.LiftDeduction, *C1, first.id, "误扣", who="second")
    assert left.deductions[C1] == [second]


async def test_what_was_measured_counts_once_two_people_have_entered_the_same(store: Store) -> None:
    timed = [Criterion("speech", "演讲", 10), Criterion("time", "用时", 5, kind="measure", bands=[Band(300, 5)])]
    desk = await opened(store, judges=1, criteria=timed)
    await desk.order(orders.Measure, *C1, "time", "299,5")
    await desk.order(orders.Measure, *C1, "time", "２９９.5")
    assert (await desk.read()).value(*C1, "time") is None, "one person alone"
    record = await desk.order(orders.Measure, *C1, "time", "299.5", who="second")
    assert record.value(*C1, "time") == 29950
    with refused("mark_unfit"):
        await desk.order(orders.Measure, *C1, "speech", "9")


async def test_the_record_is_what_the_log_says_and_one_that_differs_is_mended(store: Store) -> None:
    desk = await opened(store)
    await desk.all_in(925, 930, 918, 941, 920)
    before = await desk.order(orders.Publish, *C1)
    steps = await contests.read_log(store, *SPEECH)
    assert contests.record_of(contests.folded(steps)) == before
    async with store.answering() as redis:
        await redis.hset("acclaim:{gala}:contest:speech", mapping={"rev": "3", "sheet final c1 j1": "3 null"})
        await redis.delete("acclaim:{gala}:contest-shown:speech", "acclaim:{gala}:contest-deeds:speech")
    assert await desk.read() == before
    assert contests.record_of(await contests.read_shown(store, *SPEECH)).shown == before.shown
    assert await contests.find_deed(store, *SPEECH, steps[0].deed) == 1


async def test_who_goes_on_to_the_next_round_may_be_called_and_marked_there(store: Store) -> None:
    desk = await opened(store, judges=1, contestants=2, rounds=[Round("first", "初赛", cut=1), Round("final", "决赛")])
    for who, mark in (("c1", 900), ("c2", 800)):
        await desk.all_in(mark, place=("first", who))
    called = await desk.order(orders.Call, "final", "c1")
    assert called.current == ("final", "c1")
    await desk.all_in(950)
    await desk.save("j1", 500, place=("final", "c2"), state="draft")  # of one who has not gone on
    assert [one.contestant for one in (await desk.order(orders.PublishResult, "final")).results["final"].rows] == ["c1"]
    with refused("consent_needed"):  # the published round goes by this one
        await desk.order(orders.Deduct, "first", "c1", "2", "超时")


async def test_who_is_ruled_out_holds_no_place_in_the_standing_any_more(store: Store) -> None:
    desk = await opened(store, judges=1, contestants=3)
    for who, mark in (("c1", 900), ("c2", 800), ("c3", 700)):
        await desk.all_in(mark, place=("final", who))
    for who in ("c1", "c2"):
        await desk.order(orders.Publish, "final", who)
    await desk.approved(orders.RuleOut, "final", "c1", "disqualified", "代讲")
    standing = (await desk.order(orders.Publish, "final", "c3")).standings["final"]
    assert [(row.place, row.contestant) for row in standing.rows] == [(1, "c2"), (2, "c3")]
