"""A survey opened and closed by cues, as polls are."""

import pytest

from acclaim.base.errors import ImportRejected
from acclaim.event import store as events
from acclaim.event.check import check
from acclaim.event.parts.cue import CloseSurvey, Cue, Open, OpenSurvey
from acclaim.features.show import actions as show
from acclaim.redis.client import Store
from acclaim.voting import polls
from tests.features.surveys.papers import make_survey
from tests.running import make_event, make_poll

CUES = [
    Cue("ask", "开始测评", actions=[OpenSurvey("jia"), Open("best")]),
    Cue("end", "结束测评", actions=[CloseSurvey("jia")]),
]
NOW = 1_795_422_000_000


async def state(store: Store) -> str:
    return (await polls.read_shard(store, "gala", "jia", 0)).state


@pytest.mark.contract
async def test_cues_open_and_close_a_survey_and_an_undo_pauses_it(store: Store) -> None:
    await events.create(store, make_event(make_poll(), surveys=[make_survey()], cues=CUES))
    await show.run(store, "gala", "ask", 0, NOW)
    assert await state(store) == "open"
    record = await events.read(store, "gala")
    assert (sorted(record.frozen), record.promised) == (["best", "jia"], {"jia": "unlinked"})
    await show.undo(store, "gala", 1)
    assert await state(store) == "locked"
    await show.run(store, "gala", "ask", 2, NOW)
    done = await show.run(store, "gala", "end", 3, NOW)
    assert ([moved.poll for moved in done.moved], await state(store)) == (["jia"], "closed")


def test_a_cue_names_a_survey_that_is_there() -> None:
    with pytest.raises(ImportRejected) as refused:
        check(make_event(cues=CUES))
    assert refused.value.details["field"] == "cues[0].actions[0].survey"
