from random import Random

from acclaim.audience.moods import Moods


def test_the_lead_changes_for_half_an_hour() -> None:
    random = Random(7)
    moods, votes, now, leaders = Moods(12, random), [0] * 12, 0.0, list[int]()
    while now < 1800:
        now += 0.1 if now < 30 else 0.7  # a house that fills, then newcomers
        for choice in moods.choose(votes, now, 1):
            votes[choice] += 1
        leaders.append(votes.index(max(votes)))
    changes = [n for n in range(1, len(leaders)) if leaders[n] != leaders[n - 1]]
    assert len(changes) > 30
    assert changes[-1] > len(leaders) * 3 // 4
    assert min(votes) > 0


def test_choices_differ_and_hidden_votes_do_no_harm() -> None:
    moods = Moods(5, Random(1))
    assert sorted(moods.choose(None, 1.0, 5)) == [0, 1, 2, 3, 4]
