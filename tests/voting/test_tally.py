"""Adding up ballots: the running tally, the weighted score, the recount."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acclaim.event.parts.poll import Once, Option, Poll, Quota, RepeatRule, Replace
from acclaim.voting.methods.choice import Choice
from acclaim.voting.tally import Counting, Counts, difference, score, votes_by_class, votes_in_order

OPTIONS = [Option("a", "甲"), Option("b", "乙"), Option("c", "丙")]


def poll(**fields: object) -> Poll:
    return Poll("best", "最美小家", OPTIONS, choices_max=3, **fields)  # type: ignore[arg-type]


def counts(*ballots: tuple[str, Sequence[str]]) -> Counts:
    result = Counts()
    for class_id, options in ballots:
        result.add(Choice(class_id, tuple(options)))
    return result


def test_votes_stand_in_the_order_of_the_options() -> None:
    assert votes_in_order(poll(), counts(("audience", ["c"]), ("jury", ["c", "a"]))) == [1, 0, 2]


def test_a_score_weighs_classes_not_heads() -> None:
    weighted = poll(weights={"audience": 40, "jury": 60})
    cast = counts(*[("audience", ["a"])] * 300, *[("audience", ["b"])] * 100, ("jury", ["b"]))
    assert votes_by_class(weighted, cast) == {"audience": [300, 100, 0], "jury": [0, 1, 0]}
    assert score(weighted, cast) == [30.0, 70.0, 0.0]


def test_a_class_without_votes_gives_no_share() -> None:
    weighted = poll(weights={"audience": 40, "jury": 60})
    assert score(weighted, counts(("audience", ["a"]))) == [40.0, 0.0, 0.0]
    assert score(weighted, Counts()) == [0.0, 0.0, 0.0]


def recount(poll: Poll, ballots: list[tuple[str, str, list[str]]], *voided: str) -> tuple[Counts, list[str]]:
    counting = Counting(poll)
    for member, class_id, options in ballots:
        counting.add(member, Choice(class_id, tuple(options)).payload)
    for member in voided:
        counting.void(member)
    return counting.counts, counting.doubled


def test_of_replaced_ballots_a_recount_takes_each_members_last() -> None:
    rebuilt, doubled = recount(
        poll(repeat=Replace()), [("m1", "audience", ["a"]), ("m2", "audience", ["a"]), ("m1", "audience", ["b", "c"])]
    )
    assert rebuilt.as_fields() == {
        "members audience": 2, "ballots audience": 2,
        "votes audience a": 1, "votes audience b": 1, "votes audience c": 1,
    }  # fmt: skip
    assert doubled == []


def test_with_a_quota_people_and_ballots_are_told_apart() -> None:
    rebuilt, _ = recount(poll(repeat=Quota(3)), [("m1", "audience", ["a"]), ("m1", "audience", ["a"])])
    assert rebuilt.as_fields() == {"members audience": 1, "ballots audience": 2, "votes audience a": 2}


@pytest.mark.parametrize("repeat", [Once(), Replace(), Quota(3)])
def test_a_void_takes_out_all_that_a_member_has_cast(repeat: RepeatRule) -> None:
    others = [("m2", "audience", ["a"]), ("m3", "jury", ["b", "c"])]
    mine = [("m1", "audience", ["b"]), ("m1", "jury", ["c"])][: 1 if isinstance(repeat, Once) else 2]
    rebuilt, doubled = recount(poll(repeat=repeat), [*mine, *others], "m1", "nobody")
    without, _ = recount(poll(repeat=repeat), others)
    assert sum(rebuilt.voided.values()) == (2 if isinstance(repeat, Quota) else 1)
    rebuilt.voided = {}
    assert rebuilt.as_fields() == without.as_fields()
    assert doubled == []


def test_a_recount_finds_a_ballot_that_came_after_its_member_was_voided() -> None:
    counting = Counting(poll(repeat=Replace()))
    counting.void("m1")
    counting.add("m1", "audience a")
    assert counting.doubled == ["m1"]


def test_a_recount_finds_whoever_counted_twice() -> None:
    _, doubled = recount(poll(), [("m1", "audience", ["a"]), ("m2", "audience", ["b"]), ("m1", "audience", ["a"])])
    assert doubled == ["m1"]


def test_a_difference_names_just_the_fields_that_differ() -> None:
    assert difference({"votes audience a": 3, "x": 1}, {"votes audience a": 2, "x": 1}) == {"votes audience a": 1}
    assert difference({}, {"votes audience a": 2}) == {"votes audience a": -2}


@given(st.lists(st.tuples(st.sampled_from(["audience", "jury"]), st.sets(st.sampled_from("abc"), min_size=1))))
def test_counts_survive_being_written_as_fields(ballots: list[tuple[str, set[str]]]) -> None:
    cast = counts(*((class_id, sorted(options)) for class_id, options in ballots))
    read = Counts()
    read.add_fields(cast.as_fields().items())
    assert read.as_fields() == cast.as_fields()
    assert votes_in_order(poll(), read) == votes_in_order(poll(), cast)
