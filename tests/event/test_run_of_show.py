from datetime import UTC, datetime

import pytest

from acclaim.base.errors import ImportRejected, OperatorError
from acclaim.event.check import check
from acclaim.event.event import Event
from acclaim.event.parts.cue import (
    Announce,
    Close,
    CloseSurvey,
    Cue,
    FocusOn,
    HideVotes,
    Lock,
    Open,
    OpenSurvey,
    Publish,
    Reveal,
    Show,
    TakeDown,
)
from acclaim.event.run_of_show import RunOfShow, begin, next_cue, stage_after, standing_by, verbs
from acclaim.event.stage import Announcement, Focus, Stage
from tests.running import make_event, make_poll

NOW = 1_795_422_000_000


def cue(*actions: object, cue_id: str = "one") -> Cue:
    return Cue(cue_id, "一步", actions=list(actions))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("actions", "state", "wanted"),
    [
        ([Open("best")], "draft", ["open"]),
        ([Open("best")], "locked", ["unlock"]),
        ([Open("best")], "open", []),
        ([Lock("best")], "open", ["lock"]),
        ([Close("best"), Publish("best")], "open", ["close", "publish"]),
        ([Close("best"), Reveal("best")], "locked", ["close"]),
        ([Close("best")], "published", []),
        ([Open("best"), Show("race", "best")], "closed", []),
        ([Open("best")], "published", []),
        ([Lock("best")], "closed", []),
        ([Close("best"), Publish("best")], "closed", ["publish"]),
        ([Show("race", "best"), HideVotes()], "draft", []),
    ],
)
def test_a_cue_applies_what_is_not_so_or_further_already(actions: list[object], state: str, wanted: list[str]) -> None:
    assert verbs(cue(*actions), {"best": state}) == [("best", verb) for verb in wanted]


@pytest.mark.parametrize(
    ("action", "state"),
    [(Close("best"), "draft"), (Lock("best"), "draft"), (Publish("best"), "open"), (Reveal("best"), "open")],
)
def test_a_cue_that_can_not_be_done_is_refused_before_anything_moves(action: object, state: str) -> None:
    with pytest.raises(OperatorError) as caught:
        verbs(cue(Lock("other"), action), {"best": state, "other": "open"})
    assert caught.value.code == "wrong_state"
    assert (caught.value.details["poll"], caught.value.details["state"]) == ("best", state)


def test_the_stage_follows_the_actions_and_keeps_what_they_do_not_name() -> None:
    before = Stage("join", hidden=True, revealed=["old"], announcement=Announcement("请入座"))
    after = stage_after(cue(Show("versus", "best", ["1", "2"])), before, NOW, ())
    assert after == Stage("versus", "best", True, ["old"], ["1", "2"], announcement=Announcement("请入座"))
    revealed = stage_after(cue(TakeDown(), Reveal("best")), after, NOW, ())
    assert revealed == Stage("reveal", "best", True, ["best", "old"], steps=[NOW])


@pytest.mark.parametrize(
    ("actions", "activity"),
    [
        ([Show("join"), Reveal("best")], "star"),
        ([Open("best"), OpenSurvey("jia"), Show("race", "best")], "best"),
        ([OpenSurvey("jia")], "jia"),
        ([OpenSurvey("jia"), FocusOn("best")], "best"),
        ([Open("best"), FocusOn()], ""),
        ([Close("best")], "star"),
        ([Close("star")], ""),
        ([CloseSurvey("star"), Open("best")], "best"),
    ],
)
def test_a_cue_brings_up_what_it_names_or_opens_until_that_is_closed(actions: list[object], activity: str) -> None:
    before = Stage(focus=Focus("star", NOW - 1))
    since = NOW - 1 if activity == "star" else NOW
    assert stage_after(cue(*actions), before, NOW, ()).focus == (Focus(activity, since) if activity else None)


def test_times_count_from_when_the_cue_runs() -> None:
    after = stage_after(cue(Show("countdown", seconds=300), Announce("请入座", seconds=10)), Stage(), NOW, ())
    assert after.until == NOW + 300_000
    assert after.announcement is not None and after.announcement.until == NOW + 10_000
    moment = datetime(2026, 12, 1, 12, tzinfo=UTC)
    assert stage_after(cue(Show("countdown", until=moment)), Stage(), NOW, ()).until == int(moment.timestamp() * 1000)


@pytest.mark.parametrize(
    ("action", "field"),
    [
        (Open("nowhere"), "cues[0].actions[0].poll"),
        (FocusOn("nowhere"), "cues[0].actions[0].activity"),
        (Show("race", "nowhere"), "cues[0].actions[0].poll"),
        (Show("versus", "best", ["1", "9"]), "cues[0].actions[0].options"),
        (Show("versus", "best", ["1"]), "cues[0].actions[0].options"),
        (Show("countdown", until=datetime(2026, 12, 1)), "cues[0].actions[0].until"),  # noqa: DTZ001
    ],
)
def test_a_cue_that_names_what_is_not_there_is_no_definition(action: object, field: str) -> None:
    with pytest.raises(ImportRejected) as caught:
        check(make_event(cues=[cue(action)]))
    assert caught.value.details["field"] == field


def three() -> Event:
    return make_event(make_poll(), cues=[cue(cue_id=one) for one in ("a", "b", "c")])


def test_the_next_cue_stands_by_also_when_cues_were_edited_meanwhile() -> None:
    event = three()
    show = begin(RunOfShow(), event, event.cues[0], Stage(), [])
    following = next_cue(show, event.cues)
    assert following is not None and following.id == "b"
    moved = [event.cues[2], event.cues[1]]
    assert next_cue(show, moved) == event.cues[1]
    assert next_cue(show, [event.cues[0], event.cues[2]]) == event.cues[2]  # "b" is gone: what stands in its place
    assert next_cue(standing_by(show, event, 3), event.cues) is None


def test_what_a_cue_found_can_be_gone_back_to_but_not_for_ever() -> None:
    event, show = three(), RunOfShow()
    for _ in range(30):
        moved = [("best", "lock"), ("star", "close"), ("new", "open")]
        show = begin(show, event, event.cues[0], Stage("join"), moved)  # type: ignore[arg-type]
    assert len(show.undo) == 20
    last = show.undo[-1]
    assert (last.locked, last.started, last.kept, last.stage.scene) == (["best"], ["new"], ["close star"], "join")
