"""How marks become totals and places: worked examples as contests publish them, and a plain second implementation."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from acclaim.event.parts.contest import Band, Contest, Contestant, Criterion, Group, Judge, Public, Round, Scoring
from acclaim.features.contests import marks
from acclaim.features.contests.panel import is_recused, panel, spreads
from acclaim.features.contests.record import Deduction, Record, Sheet
from acclaim.features.contests.rules import places, public_points, score_round
from tests.features.contests.a_contest import a_contest, recorded, sheets


def no_votes(poll: str) -> None:
    return None


def total(contest: Contest, record: Record, who: str = "c1") -> Fraction:
    return score_round(contest, record, contest.rounds[-1].id, no_votes)[who].total


@pytest.mark.parametrize(
    ("given_marks", "shown"),
    [  # 去掉一个最高分、一个最低分，取平均分
        ((925, 930, 918, 941, 920), "9.25"),  # (9.25 + 9.30 + 9.20) / 3
        ((950, 950, 950, 950, 950), "9.50"),  # equal extremes: one of them goes
        ((980, 920, 935, 910, 941, 928, 905), "9.27"),  # seven judges: (9.20 + 9.35 + 9.10 + 9.41 + 9.28) / 5 = 9.268
        ((900, 1000, 950, 950), "9.50"),  # four: nobody is dropped below five
        ((950, 960, 955), "9.55"),
    ],
)
def test_one_highest_and_one_lowest_go_from_five_judges_on(given_marks: tuple[int, ...], shown: str) -> None:
    contest = a_contest(judges=len(given_marks))
    assert marks.shown(total(contest, recorded(c1=given_marks)), 2) == shown


def test_what_is_dropped_is_named_and_each_judge_goes_once() -> None:
    scored = score_round(a_contest(), recorded(c1=(950,) * 5, c2=(900, 910, 920, 930, 930)), "final", no_votes)
    assert scored["c1"].dropped == {"": {"j1", "j5"}}
    assert scored["c2"].dropped == {"": {"j1", "j5"}}


def test_two_at_either_end_per_criterion_and_weights_and_median() -> None:
    contest = a_contest(
        criteria=[Criterion("a", "内容", 10, weight=60), Criterion("b", "表达", 50, weight=40)],
        scoring=Scoring(drop=1, drop_from=3, drop_per="criterion", average="median"), judges=3,
    )  # fmt: skip
    given_sheets = {
        ("final", "c1", f"j{n}"): Sheet("submitted", {"a": a, "b": b})
        for n, (a, b) in enumerate([(800, 5000), (900, 4000), (1000, 3000)], 1)
    }
    [scored] = [score_round(contest, Record(sheets=given_sheets), "final", no_votes)["c1"]]
    assert scored.total == Fraction(54 + 32)  # 9/10 of 60 and 40/50 of 40
    assert scored.dropped == {"a": {"j1", "j3"}, "b": {"j1", "j3"}}


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [("9.345", 2, "9.35"), ("9.335", 2, "9.34"), ("2.5", 0, "3"), ("-0.5", 0, "-1"), ("-0.04", 1, "0.0"),
     ("0.05", 1, "0.1"), ("100", 2, "100.00")],
)  # fmt: skip
def test_it_is_rounded_half_up_to_be_shown(value: str, decimals: int, shown: str) -> None:
    assert marks.shown(Fraction(value), decimals) == shown


@given(st.fractions(min_value=-1000, max_value=1000, max_denominator=10_000), st.integers(0, 4))
def test_rounding_is_that_of_the_decimal_library(value: Fraction, decimals: int) -> None:
    near = (Decimal(value.numerator) / Decimal(value.denominator)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    assert Decimal(marks.shown(value, decimals)) == near


def test_totals_that_look_alike_are_compared_unrounded() -> None:
    contest = a_contest(judges=3, scoring=Scoring(decimals=1))
    scored = score_round(contest, recorded(c1=(900, 900, 901), c2=(900, 900, 902), c3=(900,) * 3), "final", no_votes)
    assert len({marks.shown(one.total, 1) for one in scored.values()}) == 1
    assert places({who: one.key for who, one in scored.items()}) == [(1, "c2"), (2, "c1"), (3, "c3")]


def test_who_is_equal_in_all_shares_a_place_and_the_next_one_is_left_out() -> None:
    contest = a_contest(judges=3)
    scored = score_round(contest, recorded(c1=(900,) * 3, c2=(950,) * 3, c3=(950,) * 3), "final", no_votes)
    placed = places({who: one.key for who, one in scored.items()})
    assert [place for place, _ in placed] == [1, 1, 3]
    assert placed[2] == (3, "c1")


@pytest.mark.parametrize(
    ("ties", "first"),
    [(["a"], "c1"), (["b"], "c2"), (["deductions"], "c2"), (["time"], "c2"), (["untrimmed_mean", "a"], "c1")],
)
def test_ties_are_broken_in_the_declared_order(ties: list[str], first: str) -> None:
    contest = a_contest(
        judges=3, contestants=2, scoring=Scoring(ties=ties),
        criteria=[
            Criterion("a", "内容", 10), Criterion("b", "表达", 10),
            Criterion("time", "用时", 5, kind="measure", unit="秒", bands=[Band(300, 5)]),
        ],
    )  # fmt: skip
    given_sheets = {
        ("final", who, f"j{n}"): Sheet("submitted", each)
        for who, each in (("c1", {"a": 1000, "b": 800}), ("c2", {"a": 800, "b": 900}))
        for n in (1, 2, 3)
    }
    record = Record(
        sheets=given_sheets,
        measured={("final", "c1", "time"): {"x": 29000, "y": 29000}, ("final", "c2", "time"): {"x": 28000, "y": 28000}},
        deductions={("final", "c1"): [Deduction("deed-0001", 100, "超时", "op")]},
    )
    scored = score_round(contest, record, "final", no_votes)
    assert scored["c1"].total == scored["c2"].total == 22
    assert places({who: one.key for who, one in scored.items()})[0] == (1, first)


def test_a_sheet_that_is_missing_leaves_a_contestant_without_a_place() -> None:
    record = recorded(c1=(900, 900, 900, 900), c2=(900,) * 5)
    scored = score_round(a_contest(), record, "final", no_votes)
    assert (scored["c1"].state, scored["c1"].submitted, scored["c1"].expected, scored["c1"].key) == (
        "missing",
        4,
        5,
        (),
    )
    for state, counts in (("reopened", False), ("draft", False), ("confirmed", True)):
        last = {**record.sheets, ("final", "c1", "j5"): Sheet(state, {"speech": 900})}  # type: ignore[arg-type]
        found = score_round(a_contest(), Record(sheets=last), "final", no_votes)["c1"]
        assert (found.state == "ranked") is counts


def test_judges_of_the_same_unit_or_named_are_recused_and_do_not_count() -> None:
    contest = a_contest(judges=5)
    judge = Judge("j1", "m1", "评委1", unit="采油1厂/第六作业区")
    contest = msgspec.structs.replace(contest, judges=[judge, *contest.judges[1:]])
    c1, c2, _ = contest.contestants
    assert is_recused(contest, judge, c1) and not is_recused(contest, judge, c2)
    assert not is_recused(msgspec.structs.replace(contest, same_unit=True), judge, c1)
    assert is_recused(contest, msgspec.structs.replace(judge, unit="", recused=["c2"]), c2)
    scored = score_round(contest, Record(sheets=sheets("c1", 100, 900, 910, 920, 1000)), "final", no_votes)["c1"]
    assert (scored.expected, scored.total) == (4, Fraction(3730, 400)), "four are too few to drop any"


@pytest.mark.parametrize(("leaving", "expected"), [("stands", {"c1": 5, "c2": 4}), ("goes", {"c1": 4, "c2": 4})])
def test_an_excused_judges_sheets_stand_or_go_as_declared(leaving: Any, expected: dict[str, int]) -> None:
    contest = a_contest(scoring=Scoring(leaving=leaving))
    record = Record(sheets=sheets("c1", *[900] * 5), excused={("final", "j5"): "急事"})
    for one in contest.contestants[:2]:
        assert len(panel(contest, record, "final", one)) == expected[one.id]


def test_what_two_people_measured_alike_counts_and_else_it_is_missing() -> None:
    timed = Criterion("time", "用时", 10, kind="measure", unit="秒", bands=[Band(60, 10), Band(90, 6)])
    contest = a_contest(judges=3, criteria=[Criterion("speech", "演讲", 10), timed])
    for entered, points in (({"x": 6000, "y": 6000}, 10), ({"x": 6001, "y": 6001}, 6), ({"x": 9001, "y": 9001}, 0)):
        record = Record(sheets=sheets("c1", 900, 900, 900), measured={("final", "c1", "time"): entered})
        assert total(contest, record) == 9 + points
    for unequal in ({"x": 6000}, {"x": 6000, "y": 6100}):
        record = Record(sheets=sheets("c1", 900, 900, 900), measured={("final", "c1", "time"): unequal})
        assert score_round(contest, record, "final", no_votes)["c1"].state == "missing"


def test_the_best_of_each_group_go_on_with_those_who_share_the_last_place_and_carry_their_share() -> None:
    contest = a_contest(
        judges=3, contestants=4, groups=[Group("x", "甲组"), Group("y", "乙组")],
        rounds=[Round("first", "初赛", cut=1), Round("final", "决赛", carry=30)],
    )  # fmt: skip
    contest = msgspec.structs.replace(
        contest,
        contestants=[msgspec.structs.replace(one, group="x" if one.id != "c4" else "y") for one in contest.contestants],
    )
    first = {
        key: sheet for who, mark in (("c1", 900), ("c2", 900), ("c3", 800), ("c4", 500))
        for key, sheet in sheets(who, *[mark] * 3, round_id="first").items()
    }  # fmt: skip
    assert score_round(contest, Record(sheets=sheets("c1", 900, 900, 900, round_id="first")), "final", no_votes) == {}
    record = Record(sheets=first | sheets("c1", 1000, 1000, 1000))
    final = score_round(contest, record, "final", no_votes)
    assert list(final) == ["c1", "c2", "c4"]
    assert final["c1"].total == Fraction(7, 10) * 10 + Fraction(3, 10) * 9
    out = Record(sheets=first, out={("first", "c1"): "disqualified"})
    assert list(score_round(contest, out, "final", no_votes)) == ["c2", "c4"]


def test_the_audiences_part_is_by_place_or_by_share_of_the_leader_and_has_a_floor() -> None:
    votes = {"c1": 500, "c2": 250, "c3": 250, "c4": 0}
    by_place = public_points(Public("best", 20), votes, 1000)
    assert by_place is not None and list(by_place.values()) == [100, 75, 75, 0]
    by_share = public_points(Public("best", 20, "share"), votes, 1000)
    assert by_share is not None and list(by_share.values()) == [100, 50, 50, 0]
    assert public_points(Public("best", 20, floor=1001), votes, 1000) is None
    contest = a_contest(judges=3, contestants=2, rounds=[Round("final", "决赛", public=Public("best", 20, floor=10))])
    record = recorded(c1=(900,) * 3, c2=(950,) * 3)
    scored = score_round(contest, record, "final", lambda poll: ({"c1": 60, "c2": 30}, 90))
    assert scored["c1"].total == Fraction(9 * 8 + 10 * 2, 10)
    assert scored["c2"].total == Fraction(95, 10) * Fraction(8, 10) + 5 * Fraction(2, 10)
    assert total(contest, record) == 9, "the votes are not in, or too few"


def test_the_audiences_places_are_those_of_each_group() -> None:
    groups = [Group("young", "青年组"), Group("old", "中年组")]
    who = [Contestant(f"c{n}", f"选手{n}", group="young" if n < 3 else "old") for n in range(1, 5)]
    rounds = [Round("final", "决赛", public=Public("best", 20, floor=10))]
    contest = replace(a_contest(judges=3, rounds=rounds, groups=groups), contestants=who)
    record = recorded(c1=(900,) * 3, c2=(900,) * 3, c3=(900,) * 3, c4=(900,) * 3)
    scored = score_round(contest, record, "final", lambda poll: ({"c1": 900, "c2": 800, "c3": 20, "c4": 0}, 1720))
    assert [one.public for one in scored.values()] == [100, 50, 100, 0]


def test_marks_of_one_criterion_that_lie_too_far_apart_are_named() -> None:
    contest = a_contest(judges=3, spread=1)
    for given_marks, apart in (((900, 950, 1000), []), ((900, 950, 801), [("speech", 149)])):
        record = recorded(c1=given_marks)
        assert list(spreads(contest, record, "final", contest.contestants[0])) == apart


def plainly(given_marks: list[int], scoring: Scoring) -> Fraction:
    """One criterion, as somebody would work it out by hand."""
    left = sorted(given_marks)
    if scoring.drop and len(left) >= scoring.drop_from:
        for _ in range(scoring.drop):
            left.remove(min(left))
            left.remove(max(left))
    exact = [Fraction(one, 100) for one in left]
    if scoring.average == "sum":
        return sum(exact, Fraction(0))
    if scoring.average == "mean":
        return sum(exact, Fraction(0)) / len(exact)
    while len(exact) > 2:
        exact = exact[1:-1]
    return sum(exact, Fraction(0)) / len(exact)


_scorings = st.builds(
    Scoring, drop=st.integers(0, 2), drop_from=st.integers(5, 7), drop_per=st.sampled_from(["total", "criterion"]),
    average=st.sampled_from(["mean", "median", "sum"]),
)  # fmt: skip


@given(st.lists(st.integers(0, 1000), min_size=1, max_size=12), _scorings)
def test_totals_are_those_of_a_plain_implementation(given_marks: list[int], scoring: Scoring) -> None:
    contest = a_contest(judges=len(given_marks), scoring=scoring)
    assert total(contest, recorded(c1=tuple(given_marks))) == plainly(given_marks, scoring)


@given(st.lists(st.lists(st.integers(0, 1000), min_size=5, max_size=5), min_size=1, max_size=8), st.randoms())
def test_places_do_not_depend_on_the_order_of_contestants(many: list[list[int]], random: Any) -> None:
    contest = a_contest(contestants=len(many))
    record = recorded(**{f"c{n}": tuple(one) for n, one in enumerate(many, 1)})
    shuffled = list(contest.contestants)
    random.shuffle(shuffled)
    found = [
        {
            who: place
            for place, who in places({k: v.key for k, v in score_round(one, record, "final", no_votes).items()})
        }
        for one in (contest, msgspec.structs.replace(contest, contestants=shuffled))
    ]
    assert found[0] == found[1]
    totals = {f"c{n}": plainly(one, contest.scoring) for n, one in enumerate(many, 1)}
    assert found[0] == {who: 1 + sum(other > mine for other in totals.values()) for who, mine in totals.items()}


@pytest.mark.parametrize(
    ("typed", "mark"),
    [("1,000", None), ("9，500", None), ("9,50", 950),
     ("9.5", 950), ("9,5", 950), ("９．５", 950), ("9。5", 950), (" 10 ", 1000), ("9.50", 950), ("9.500", 950),
     (".5", 50), ("9.", 900), ("０", 0), ("9.555", None), ("-1", None), ("", None), ("九", None), ("9.5.1", None),
     ("1e1", None)],
)  # fmt: skip
def test_numbers_are_read_as_people_type_them(typed: str, mark: int | None) -> None:
    assert marks.parse(typed) == mark
