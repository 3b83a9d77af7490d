import json
from typing import Any

from acclaim.audience.ticks import Ticks


def tick(seq: int, votes: list[int], epoch: int = 1, **more: Any) -> bytes:
    poll = {"epoch": epoch, "seq": seq, "state": "open", "members": sum(votes), "ballots": sum(votes), "votes": votes}
    return json.dumps(
        {"type": "tick", "now": 1, "rev": 1, "online": 2, "likes": {}, "polls": {"best": poll | more}}
    ).encode()


def test_growing_figures_are_shown() -> None:
    ticks = Ticks()
    first, second = ticks.read(tick(1, [1, 0])), ticks.read(tick(2, [1, 1]))
    assert ticks.shown(first, second) is second
    assert not ticks.backwards


def test_older_figures_are_dropped() -> None:
    ticks = Ticks()
    newer, older = ticks.read(tick(2, [1, 1])), ticks.read(tick(1, [1, 0]))
    assert ticks.shown(newer, older).polls["best"].seq == 2
    assert ticks.older == 1
    assert not ticks.backwards


def test_a_lost_vote_is_noticed() -> None:
    ticks = Ticks()
    ticks.shown(ticks.read(tick(1, [2, 0])), ticks.read(tick(2, [1, 2])))
    assert len(ticks.backwards) == 1


def test_one_seq_with_two_tallies_is_noticed() -> None:
    ticks = Ticks()
    ticks.shown(ticks.read(tick(1, [2, 0])), ticks.read(tick(1, [2, 1])))
    assert ticks.backwards


def test_a_new_epoch_may_begin_at_zero() -> None:
    ticks = Ticks()
    ticks.shown(ticks.read(tick(9, [2, 0])), ticks.read(tick(10, [0, 0], epoch=2)))
    assert not ticks.backwards


def test_the_same_bytes_are_read_once() -> None:
    ticks = Ticks()
    assert ticks.read(tick(1, [1])) is ticks.read(tick(1, [1]))
