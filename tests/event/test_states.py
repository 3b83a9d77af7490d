"""States, verbs, and who may see a result when."""

from typing import Any

import pytest

from acclaim.base import limits
from acclaim.base.errors import OperatorError
from acclaim.event import stage as stages
from acclaim.event.parts.poll import Option, Poll
from acclaim.event.stage import Stage
from acclaim.event.states import MOVES, screen_shows_result, shows_result, wrong_state

NOW = 1_800_000_000_000
STATES = ["draft", "open", "locked", "closed", "published"]


def test_the_way_of_a_poll() -> None:
    state = "draft"
    for verb in ("open", "lock", "unlock", "close", "publish"):
        assert state in MOVES[verb].sources
        state = MOVES[verb].target
    assert state == "published"
    assert not any("published" in move.sources for move in MOVES.values()), "nothing leads out of published"


def test_a_wrong_verb_is_told_what_is_possible() -> None:
    assert "close" in wrong_state("publish", "best", "open").message
    assert "nothing can change it" in wrong_state("reset", "best", "published").message.lower()


@pytest.mark.parametrize(
    ("visibility", "voted", "shown"),
    [
        ("always", False, STATES),
        ("on_vote", True, STATES),
        ("on_vote", False, ["closed", "published"]),
        ("on_close", True, ["closed", "published"]),
        ("on_publish", True, ["published"]),
    ],
)
def test_a_phone_sees_a_result_when_its_time_has_come(visibility: str, voted: bool, shown: list[str]) -> None:
    assert [state for state in STATES if shows_result(visibility, state, voted)] == shown  # type: ignore[arg-type]


def test_a_screen_with_hidden_votes_shows_nothing_but_what_was_revealed() -> None:
    poll = Poll("best", "最美小家", [Option("1", "甲")])
    assert screen_shows_result(poll, "open", hidden=False, revealed=False)
    assert not screen_shows_result(poll, "published", hidden=True, revealed=False)
    assert screen_shows_result(poll, "closed", hidden=True, revealed=True)
    assert not screen_shows_result(poll, "open", hidden=True, revealed=True)


def test_a_reveal_waits_for_the_close_and_is_taken_back_by_a_reset() -> None:
    with pytest.raises(OperatorError):
        stages.reveal(Stage(), "best", "open", NOW)
    revealed = stages.reveal(Stage(hidden=True), "best", "closed", NOW)
    assert (revealed.scene, revealed.poll, revealed.hidden, revealed.revealed) == ("reveal", "best", True, ["best"])
    assert stages.hide(revealed, "best").revealed == []


def test_a_reveal_is_stepped_on_once_however_many_press() -> None:
    revealed = stages.reveal(Stage(), "best", "closed", NOW, "step")
    once = stages.step(revealed, NOW + 5, (), seen=1)
    assert (once.pace, once.steps) == ("step", [NOW, NOW + 5])
    assert stages.step(once, NOW + 9, (), seen=1) is once, "somebody else has stepped on meanwhile"
    assert stages.step(once, NOW + 9, ()).steps == [NOW, NOW + 5, NOW + 9], "a cue steps on whatever was seen"
    assert stages.step(Stage(), NOW, ()).steps == [], "without a reveal there is nothing to step on"


def test_a_reveal_has_so_many_steps_and_no_more() -> None:
    stage = stages.reveal(Stage(), "best", "closed", NOW)
    for n in range(2 * limits.REVEAL_STEPS_MAX):
        stage = stages.step(stage, NOW + n, ())
    assert len(stage.steps) == limits.REVEAL_STEPS_MAX


def test_what_is_switched_stays_so_whatever_scene_comes() -> None:
    stage = stages.switch(stages.switch(Stage("race", "best"), "hearts", False), "confetti", True)
    assert stage.switches == {"hearts": False, "confetti": True}
    after = [
        stages.show(stage, Stage("join")),
        stages.reveal(stage, "best", "closed", NOW),
        stages.hide(stage, "best"),
        stages.go_back(stage, Stage("holding"), None),
    ]
    assert all(one.switches == stage.switches for one in after)


def test_what_is_set_beside_a_replay_leaves_it_where_it_is() -> None:
    def replay(since: int, **fields: Any) -> Stage:
        return Stage("replay", "best", since=since, **fields)

    running = replay(NOW, speed=10)
    hidden = stages.take(running, replay(NOW + 9_000, speed=10, hidden=True))
    assert (hidden.hidden, hidden.since) == (True, NOW)
    faster = stages.take(running, replay(NOW + 9_000, speed=20))
    assert (NOW + 9_000 - faster.since) * 20 == 9_000 * 10, "at the moment that it stood at"
    assert stages.take(running, Stage("replay", "other", since=NOW + 9_000)).since == NOW + 9_000
    assert stages.take(Stage("race"), replay(NOW + 9_000)).since == NOW + 9_000
    assert stages.show(running, replay(NOW + 9_000)).since == NOW + 9_000, "a cue plays it from its beginning"
