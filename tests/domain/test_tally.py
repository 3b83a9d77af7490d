"""Adding up ballots: the running tally, the weighted score, the recount."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from server.domain.event import Option, Poll, Quota, Replace
from server.domain.tally import Counts, difference, recount, score, votes_by_class, votes_in_order

OPTIONS = [Option("a", "甲"), Option("b", "乙"), Option("c", "丙")]


def poll(**fields: object) -> Poll:
    return Poll("best", "最美小家", OPTIONS, choices_max=3, **fields)  # type: ignore[arg-type]


def counts(*ballots: tuple[str, Sequence[str]]) -> Counts:
    result = Counts()
    for class_id, options in ballots:
        result.add(class_id, options)
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
