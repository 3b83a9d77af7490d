"""Polls that are rated, ranked or moved: what ballots say is counted as a few lines of other code count it."""

from collections import Counter
from fractions import Fraction
from itertools import permutations
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from acclaim.base.errors import AcclaimError, ImportRejected
from acclaim.event.check import check
from acclaim.event.parts.counting import MOTION, Majority, Motion, Ranking, Rating
from acclaim.event.parts.poll import Once, Option, Poll, Quota, Replace
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.redis.client import Store
from acclaim.voting import ballots, detail, polls, tally, verbs
from acclaim.voting.ballot import Ballot
from acclaim.voting.methods import method_of
from acclaim.voting.tally import Counts, PollNow
from tests.running import make_event
from tests.voting.booth import Booth

IDS = ["a", "b-1", "c_2", "10"]
OPTIONS = [Option(one, f"选项{one}") for one in IDS]
RATING, RANKING = Rating(5, all=False), Ranking(all=False)
COPELAND = Ranking("copeland", all=False)


def poll_of(counting: Any, **fields: Any) -> Poll:
    return Poll("best", "最美小家", OPTIONS, counting=counting, **fields)


rated = st.dictionaries(st.sampled_from(IDS), st.integers(1, 5), min_size=1).map(
    lambda given: [f"{option}={points}" for option, points in given.items()]
)
ranked = st.lists(st.sampled_from(IDS), min_size=1, unique=True)
member = st.sampled_from([f"m{n}" for n in range(5)])


def naive_score(counting: Any, cast: list[list[str]]) -> list[Fraction]:
    """Each option's score of these ballots."""
    if isinstance(counting, Rating):
        points = [dict(one.split("=") for one in ballot) for ballot in cast]
        of = [[int(ballot[option]) for ballot in points if option in ballot] for option in IDS]
        return [Fraction(sum(got), len(got)) if got else Fraction() for got in of]

    def ahead(ballot: list[str], one: str, other: str) -> Fraction:
        """1 if `one` comes first, ½ if neither is ranked."""
        places = {option: place for place, option in enumerate(ballot)}
        mine, its = places.get(one, 99), places.get(other, 99)
        return Fraction(1 if mine < its else 0) if mine != its else Fraction(1, 2)

    if counting.rule == "borda":
        sums = [sum(ahead(ballot, one, other) for ballot in cast for other in IDS if other != one) for one in IDS]
        return [Fraction(got) / len(cast) if cast else Fraction() for got in sums]
    wins = dict.fromkeys(IDS, Fraction())
    for one, other in permutations(IDS, 2):
        mine = sum(ahead(ballot, one, other) == 1 for ballot in cast)
        its = sum(ahead(ballot, other, one) == 1 for ballot in cast)
        wins[one] += Fraction(1 if mine > its else 0) if mine != its else Fraction(1, 2)
    return [wins[one] for one in IDS]


@pytest.mark.contract
@pytest.mark.parametrize("shards", [1, 3])
@pytest.mark.parametrize("repeat", [Once(), Replace()])
@pytest.mark.parametrize(("counting", "choices"), [(RATING, rated), (RANKING, ranked), (COPELAND, ranked)])
@given(data=st.data())
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_score_and_tally_are_what_the_standing_ballots_add_up_to(
    store: Store, counting: Any, choices: st.SearchStrategy[list[str]], repeat: Any, shards: int, data: st.DataObject
) -> None:
    poll = poll_of(counting, repeat=repeat, shards=shards)
    standing: dict[str, list[str]] = {}
    booth, method = await Booth.of(store, poll), method_of(poll)
    for n, (who, what) in enumerate(data.draw(st.lists(st.tuples(member, choices), max_size=12))):
        payload = method.check(poll, IDS, "audience", what)
        [outcome] = await booth.cast(Ballot(who, f"ballot-{n:04}", payload))
        assert (await booth.cast(Ballot(who, f"ballot-{n:04}", payload))) == [outcome], "a resend"
        if outcome.code is None:
            standing[who] = what
            booth.answers[who, f"ballot-{n:04}"] = outcome
    is_voided = data.draw(st.booleans())
    if standing and is_voided:
        voided = data.draw(st.sampled_from(sorted(standing)))
        await booth.void(voided)
        del standing[voided]
    assert (await ballots.recount(store, booth.event, poll)).equal
    now = (await polls.read_all(store, booth.event.id, [poll]))["best"]
    cast = list(standing.values())
    assert tally.score(poll, now.counts) == [round(float(one), 4) for one in naive_score(counting, cast)]
    if isinstance(counting, Ranking):
        firsts = Counter(ballot[0] for ballot in cast)
        assert tally.votes_in_order(poll, now.counts) == [firsts[one] for one in IDS]
    else:
        assert tally.votes_in_order(poll, now.counts) == [
            sum(any(rate.startswith(f"{one}=") for rate in ballot) for ballot in cast) for one in IDS
        ]


@pytest.mark.parametrize(
    ("counting", "choices", "code"),
    [
        (RATING, [], "too_few_choices"),
        (RATING, ["d=1"], "unknown_option"),
        (RATING, ["a"], "bad_rating"),
        (RATING, ["a=0"], "bad_rating"),
        (RATING, ["a=6"], "bad_rating"),
        (RATING, ["a=05"], "bad_rating"),
        (RATING, ["a=" + "9" * 5000], "bad_rating"),
        (Rating(100), ["a=1000"], "bad_rating"),
        (RATING, ["a=-1"], "bad_rating"),
        (RATING, ["a=4.5"], "bad_rating"),
        (RATING, ["a=４"], "bad_rating"),
        (RATING, ["a=4 "], "bad_rating"),
        (RATING, ["a=4=4"], "bad_rating"),
        (RATING, ["a=4", "a=5"], "too_many_choices"),
        (Rating(5), ["a=4", "b-1=4", "c_2=1"], "too_few_choices"),
        (RANKING, [], "too_few_choices"),
        (RANKING, ["a", "a"], "too_many_choices"),
        (RANKING, ["a>b-1"], "unknown_option"),
        (Ranking(), IDS[:3], "too_few_choices"),
    ],
)
def test_what_no_ballot_says_is_refused(counting: Any, choices: list[str], code: str) -> None:
    poll = poll_of(counting)
    with pytest.raises(AcclaimError) as refused:
        method_of(poll).check(poll, IDS, "audience", choices)
    assert refused.value.code == code


@pytest.mark.parametrize("payload", ["audience", "audience a", "audience a b", ""])
def test_what_is_no_order_is_not_read(payload: str) -> None:
    with pytest.raises(ValueError, match=r"values to unpack|no order"):
        method_of(poll_of(RANKING)).read(payload)


@pytest.mark.parametrize(
    ("fields", "at"),
    [
        ({"choices_max": 2}, "choices_max"),
        ({"weights": {"audience": 1}}, "weights"),
        ({"repeat": Quota(3)}, "repeat"),
        ({"counting": Ranking(), "options": [Option(str(n), "名") for n in range(13)]}, "options"),
        ({"counting": Rating(100), "options": [Option(str(n), "名") for n in range(11)]}, "counting.most"),
        ({"counting": Motion()}, "options"),
    ],
)
def test_what_does_not_go_together_is_refused_by_its_name(fields: dict[str, Any], at: str) -> None:
    poll = msgspec.structs.replace(poll_of(RATING), **fields)
    with pytest.raises(ImportRejected) as refused:
        check(make_event(poll))
    assert refused.value.details["field"] == f"polls[0].{at}"


@pytest.mark.parametrize(
    ("majority", "yes", "no", "abstain", "outcome"),
    [
        ("simple", 2, 1, 9, "carried"),
        ("simple", 2, 2, 0, "rejected"),
        ("simple", 0, 0, 0, "rejected"),
        ("present", 3, 2, 1, "rejected"),
        ("present", 4, 2, 1, "carried"),
        ("two_thirds", 2, 1, 0, "carried"),
        ("two_thirds", 199, 100, 0, "rejected"),
        ("two_thirds", 0, 0, 0, "rejected"),
        ("entitled", 50, 0, 0, "rejected"),
        ("entitled", 51, 49, 0, "carried"),
    ],
)
def test_a_motion_is_carried_as_its_majority_says(
    majority: Majority, yes: int, no: int, abstain: int, outcome: str
) -> None:
    motion = Motion(majority=majority)
    assert detail.outcome(_moved(motion), _voted(yes, no, abstain), 100) == outcome
    assert detail.outcome(_moved(motion), _voted(yes, no, abstain), None) == (
        "unknown" if majority == "entitled" else outcome
    )


@pytest.mark.parametrize(
    ("motion", "voted", "entitled", "outcome"),
    [
        (Motion(quorum=3), 2, None, "no_quorum"),
        (Motion(quorum=3), 3, None, "carried"),
        (Motion(quorum_percent=67), 66, 100, "no_quorum"),
        (Motion(quorum_percent=67), 67, 100, "carried"),
        (Motion(quorum_percent=67), 67, None, "unknown"),
        (Motion(quorum=1), 0, None, "no_quorum"),
    ],
)
def test_a_motion_needs_its_quorum(motion: Motion, voted: int, entitled: int | None, outcome: str) -> None:
    assert detail.outcome(_moved(motion), _voted(voted, 0, 0), entitled) == outcome


@pytest.mark.contract
async def test_a_closed_motion_does_not_follow_the_roster_of_later_days(store: Store) -> None:
    poll = _moved(Motion(majority="entitled"))
    booth = await Booth.of(store, poll)
    event = booth.event.id
    rows = [Entry(f"m{n}", "", "", "audience") for n in range(10)]
    await staging.replace(store, event, iter(rows), partial=False)
    await booth.cast(*(Ballot(f"m{n}", f"ballot-{n:04}", "audience yes") for n in range(5)))
    await verbs.apply(store, event, "best", "close")
    now = (await polls.read_all(store, event, [poll]))["best"]
    await staging.replace(store, event, iter(rows[:6]), partial=False)
    assert detail.outcome(poll, now, 6) == "rejected", "five of ten"
    await verbs.apply(store, event, "best", "publish")
    now = (await polls.read_all(store, event, [poll]))["best"]
    assert detail.outcome(poll, now, 6) == "rejected"


def _moved(motion: Motion) -> Poll:
    return Poll("best", "工作报告", [Option(one, one) for one in MOTION], counting=motion)


def _voted(yes: int, no: int, abstain: int) -> PollNow:
    votes = {one: n for one, n in zip(MOTION, (yes, no, abstain), strict=True) if n}
    cast = {"audience": yes + no + abstain}
    return PollNow("open", counts=Counts(cast, dict(cast), {"audience": votes} if votes else {}))
