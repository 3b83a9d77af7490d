"""States, verbs, and who may see a result when."""

import pytest

from acclaim.base.errors import OperatorError
from acclaim.event import stage as stages
from acclaim.event.parts.poll import Option, Poll
from acclaim.event.stage import Stage
from acclaim.event.states import MOVES, screen_shows_result, shows_result, wrong_state

STATES = ["draft", "open", "locked", "closed", "published"]


def test_the_way_of_a_poll() -> None:
    state = "draft"
    for verb in ("open", "lock", "unlock", "close", "publish"):
        assert state in MOVES[verb].sources
        state = MOVES[verb].target
    assert state == "published"
    assert not any("published" in move.sources for move in MOVES.values()), "nothing leads out of published"


def test_a_wrong_verb_is_told_what_is_possible() -> None:
    assert "close" in wrong_state("publish", "open").message
    assert "nothing can change it" in wrong_state("reset", "published").message.lower()


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
        stages.reveal(Stage(), "best", "open")
    revealed = stages.reveal(Stage(hidden=True), "best", "closed")
    assert (revealed.scene, revealed.poll, revealed.hidden, revealed.revealed) == ("reveal", "best", True, ["best"])
    assert stages.hide(revealed, "best").revealed == []
