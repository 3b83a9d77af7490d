"""What one press does, decided from what was read: without a store, with the time as an argument."""

from datetime import UTC, datetime

import msgspec
import pytest

from acclaim.base.errors import OperatorError, Unknown
from acclaim.event import run_of_show as runs
from acclaim.event import stage as stages
from acclaim.event.parts.cue import Announce, Close, Cue, HideVotes, Open, Reveal, Show
from acclaim.event.run_of_show import RunOfShow
from acclaim.event.stage import Focus, Stage
from acclaim.event.states import State
from acclaim.event.store import EventRecord
from acclaim.features.show import rules
from acclaim.voting.tally import PollNow
from tests.running import make_event, make_poll

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)
NOON_MS = int(NOON.timestamp() * 1000)
VOTE = Cue("vote", "投票", actions=[HideVotes(), Open("best"), Show("race", "best")])
END = Cue("end", "揭晓", actions=[Close("best"), Reveal("best"), Announce("请看大屏")])
SWAP = Cue("swap", "换场", actions=[Close("best"), Open("star")])
NOTHING_SHOWN, NOTHING_RUN = Stage(), RunOfShow()


def record_with(stage: Stage = NOTHING_SHOWN, show: RunOfShow = NOTHING_RUN) -> EventRecord:
    event = make_event(make_poll(closes_at=NOON), make_poll("star"), cues=[VOTE, END, SWAP])
    return EventRecord(7, event, stage, frozenset(), show)


def refusal(found: EventRecord, number: int, state: State = "draft", now_ms: int = 0) -> str:
    with pytest.raises(OperatorError) as caught:
        rules.claim(found, {"best": PollNow(state)}, "vote", number, now_ms)
    return caught.value.code


def test_a_claim_hides_the_votes_at_once_and_shows_nothing_yet() -> None:
    plan = rules.claim(record_with(), {"best": PollNow()}, "vote", 0, 0)
    assert (plan.stage, plan.verbs, plan.opened) == (Stage(hidden=True), [("best", "open")], ["best"])
    assert (plan.show.number, plan.show.running, plan.show.next) == (1, True, "end")
    after = record_with(plan.stage, plan.show)
    assert rules.finished(after, VOTE, 0)[0] == Stage("race", "best", True, focus=Focus("best", 0))
    assert not rules.finished(after, VOTE, 0)[1].running


def test_a_claim_comes_too_late_once_the_show_has_gone_on_or_is_on_hold() -> None:
    assert refusal(record_with(show=RunOfShow(number=3)), 2) == "conflict"
    assert refusal(record_with(show=RunOfShow(number=2, running=True)), 2) == "conflict"
    assert refusal(record_with(Stage(held=True)), 0) == "on_hold"


def test_a_cue_that_would_open_a_poll_after_its_end_is_refused_before_anything_is_claimed() -> None:
    assert refusal(record_with(), 0, now_ms=NOON_MS) == "wrong_state"
    assert rules.claim(record_with(), {"best": PollNow("locked")}, "vote", 0, NOON_MS).verbs == [("best", "unlock")]


def test_what_was_revealed_before_a_reset_is_hidden_with_the_claim() -> None:
    plan = rules.claim(record_with(Stage("reveal", "best", revealed=["best"])), {"best": PollNow()}, "vote", 0, 0)
    assert (plan.stage.scene, plan.stage.revealed) == ("race", [])


@pytest.mark.parametrize(
    ("by_hand", "state", "up"),
    [
        (Focus("star", 2), "open", "best"),  # nobody has touched it since the cue
        (Focus("star", 2), "published", ""),
        (Focus("third", 3), "open", "third"),
        (None, "open", ""),
    ],
)
def test_an_undo_leaves_what_was_brought_up_by_hand_since_and_brings_back_nothing_that_is_over(
    by_hand: Focus | None, state: State, up: str
) -> None:
    before = Stage(focus=Focus("best", 1))
    found = record_with(before, runs.begin(NOTHING_RUN, record_with().event, SWAP, before, []))
    stage = msgspec.structs.replace(rules.finished(found, SWAP, 2)[0], focus=by_hand)
    after = record_with(stage, msgspec.structs.replace(found.show, running=False))
    assert "best" in rules.polls_of_undo(after)
    assert stages.focused(rules.undo(after, {"best": PollNow(state)}, 1).stage) == up


def test_an_undo_of_a_cue_that_brings_nothing_up_leaves_what_is_up() -> None:
    show = runs.begin(NOTHING_RUN, record_with().event, END, NOTHING_SHOWN, [])
    after = record_with(Stage(focus=Focus("star", 3)), msgspec.structs.replace(show, running=False))
    assert rules.undo(after, {}, 1).stage.focus == Focus("star", 3)


def test_a_cue_that_another_worker_has_begun_does_what_is_left() -> None:
    figures = {"best": PollNow("open"), "star": PollNow()}
    plan = rules.claim(record_with(), figures, "swap", 0, 0)
    assert plan.verbs == [("best", "close"), ("star", "open")]
    begun = record_with(plan.stage, plan.show)
    left = rules.rest(begun, {**figures, "best": PollNow("closed")}, "swap", 0)
    assert (left.verbs, left.show, left.changes(begun)) == ([("star", "open")], plan.show, True), "frozen once more"
    nothing = rules.rest(begun, {"best": PollNow("closed"), "star": PollNow("open")}, "swap", 0)
    assert (nothing.verbs, nothing.changes(begun)) == ([], False)


def test_a_cue_that_is_given_back_is_the_next_one_on_the_stage_that_it_found() -> None:
    plan = rules.claim(record_with(), {"best": PollNow()}, "vote", 0, 0)
    stage, show = rules.given_back(record_with(plan.stage, plan.show))
    assert (stage, show.next, show.undo, show.running, show.number) == (Stage(), "vote", [], False, 2)


def test_only_polls_that_a_cue_moves_or_reveals_are_looked_at() -> None:
    event = record_with().event
    assert [rules.polls_of_cue(event, cue) for cue in ("vote", "end", "swap", "none")] == [
        ["best"],
        ["best"],
        ["best", "star"],
        [],
    ]


def test_a_cue_of_a_poll_that_is_not_there_is_refused() -> None:
    with pytest.raises(Unknown):
        rules.claim(record_with(), {}, "vote", 0, 0)


def test_a_hold_locks_what_is_open_and_remembers_what_it_has_locked_before() -> None:
    before = record_with(show=RunOfShow(held_polls=["best"]))
    plan = rules.hold(before, {"best": PollNow("locked"), "star": PollNow("open")})
    assert (plan.verbs, plan.show.held_polls, plan.stage.held) == ([("star", "lock")], ["best", "star"], True)
    figures = {"best": PollNow("locked"), "star": PollNow("closed")}
    after = rules.go_on(record_with(plan.stage, plan.show), figures)
    assert (after.verbs, after.show.held_polls, after.stage.held) == ([("best", "unlock")], [], False)
