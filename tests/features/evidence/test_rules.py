"""What tells a computer that stuffs ballots from the hall behind the same router, and what does not."""

import random

from acclaim.features.evidence import rules as evidence
from acclaim.features.evidence.rules import Selection, Vote
from acclaim.identity import device

NOW_S = 1_795_422_000
SECRET = b"s" * 32
ROUTER = "192.0.2.1"


def vote(rng: random.Random, made_s: float, cast_s: float, choice: str = "1", address: str = ROUTER) -> Vote:
    member = device.new_id(SECRET, "gala", address, int((NOW_S + made_s) * 1000), rng.getrandbits(42))
    found = evidence.vote_of(member, int((NOW_S + cast_s) * 1000), choice)
    assert found
    return found


def hall(rng: random.Random, people: int, joining_s: float = 60, reading_s: float = 12) -> list[Vote]:
    """People who scan a code within a minute and vote some seconds later, each at their own pace."""
    joined = [min(rng.expovariate(3 / joining_s), joining_s) for _ in range(people)]
    return [vote(rng, at, at + 3 + rng.lognormvariate(0, 0.8) * reading_s, rng.choice("123456")) for at in joined]


def computer(rng: random.Random, ballots: int, made_s: float, cast_s: float) -> list[Vote]:
    """A thousand devices a second, and as many ballots, in the same order."""
    return [vote(rng, made_s + n / 1000, cast_s + n / 900) for n in range(ballots)]


def flagged(votes: list[Vote]) -> set[str]:
    found = [one.member for cluster in evidence.flag(votes) for one in cluster.votes]
    assert len(found) == len(set(found)), "each is flagged once"
    return set(found)


def share(of: list[Vote], found: set[str]) -> float:
    return sum(one.member in found for one in of) / len(of)


def test_a_computer_is_flagged_and_the_hall_behind_the_same_router_is_not() -> None:
    for seed in range(20):
        rng = random.Random(seed)
        people, stuffed = hall(rng, 2000), computer(rng, 3000, rng.uniform(5, 50), rng.uniform(55, 90))
        found = flagged([*people, *stuffed])
        assert share(stuffed, found) > 0.95
        assert share(people, found) < 0.01


def test_a_hall_by_itself_is_not_flagged_however_large() -> None:
    for seed, people in enumerate((100, 1000, 5000, 20_000)):
        votes = hall(random.Random(seed), people)
        assert share(votes, flagged(votes)) < 0.001


def test_a_stall_that_puts_a_whole_hall_into_one_second_is_no_burst() -> None:
    rng = random.Random(1)
    votes = [vote(rng, rng.uniform(0, 120), 130 + rng.random() * 0.9) for _ in range(20_000)]
    assert flagged(votes) == set()


def test_devices_made_overnight_are_flagged_when_they_vote_at_once() -> None:
    rng = random.Random(1)
    people, stuffed = hall(rng, 2000), computer(rng, 3000, -40_000, 70)
    found = flagged([*people, *stuffed])
    assert share(stuffed, found) > 0.95
    assert share(people, found) == 0


def test_who_votes_before_a_thumb_can_is_flagged_however_slowly_it_goes_on() -> None:
    rng = random.Random(1)
    stuffed = [vote(rng, n * 3, n * 3 + 0.4) for n in range(100)]
    [cluster] = evidence.flag([*hall(rng, 500), *stuffed])
    assert (cluster.rule, len(cluster.votes)) == ("hasty", 100)
    assert flagged(stuffed[: evidence.BALLOTS_MIN - 1]) == set(), "a few are no evidence"


def test_a_computer_that_slows_down_as_joining_costs_it_work_is_flagged_to_the_end() -> None:
    for seed in range(6):
        rng = random.Random(seed)
        made = [20 + n / 900 for n in range(600 + 50 * seed)]
        while len(made) < 1000:
            made.append(made[-1] + rng.expovariate(20))
        people, stuffed = hall(rng, 400), [vote(rng, made_s, 70 + rng.random() * 0.6) for made_s in made]
        found = flagged([*people, *stuffed])
        assert share(stuffed, found) > 0.95
        assert share(people, found) < 0.01


def test_a_cluster_is_selected_by_place_rule_and_time() -> None:
    rng = random.Random(1)
    people, stuffed = hall(rng, 500), computer(rng, 500, 20, 70)
    away = [vote(rng, 20, 70.1, address="198.51.100.7") for _ in range(50)]
    votes = [*people, *stuffed, *away]
    found = evidence.evaluate("best", 1, votes, 7, {stuffed[0].member})
    first = found.clusters[0]
    chosen = evidence.select(votes, Selection(first.place, first.made_from, first.made_until, first.rule))
    assert len(chosen) == first.ballots
    assert {one.member for one in stuffed} == set(chosen) & {one.member for one in stuffed}
    assert not set(chosen) & {one.member for one in away}
    assert (first.voided, found.voided, found.members, found.devices) == (1, 1, 7, 1050)
    assert first.alike > 0.9 > found.alike
    assert found.flagged == sum(one.ballots for one in found.clusters) == sum(one.flagged for one in found.places)
    everybody = Selection(found.places[0].place, 0, 1 << 46, "all")
    assert len(evidence.select(votes, everybody)) == found.places[0].devices


def test_ages_add_up_and_nothing_breaks_without_ballots() -> None:
    votes = hall(random.Random(1), 100)
    found = evidence.evaluate("best", 1, votes, 0, set())
    assert sum(found.ages) == 100
    assert len(found.ages) == len(found.ages_s) + 1
    empty = evidence.evaluate("best", 1, [], 3, set())
    assert (empty.devices, empty.clusters, empty.places) == (0, [], [])
