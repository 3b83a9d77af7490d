"""A survey opened and closed by cues, as polls are."""

import pytest

from acclaim.base.errors import ImportRejected, OperatorError
from acclaim.event import store as events
from acclaim.event.check import check
from acclaim.event.parts.cue import CloseSurvey, Cue, LockSurvey, Open, OpenSurvey, PublishSurvey, Show
from acclaim.event.states import Verb
from acclaim.features.show import actions as show
from acclaim.features.surveys import published
from acclaim.features.surveys import store as surveys
from acclaim.redis.client import Store
from acclaim.voting import polls, verbs
from tests.features.surveys.papers import Urn, answers, make_survey
from tests.running import make_event, make_poll

CUES = [
    Cue("ask", "开始测评", actions=[OpenSurvey("jia"), Open("best")]),
    Cue("end", "结束测评", actions=[CloseSurvey("jia")]),
]
VERBS: list[Verb] = ["open", "close"]
NOW = 1_795_422_000_000


async def state(store: Store) -> str:
    return (await polls.read_shard(store, "gala", "jia", 0)).state


@pytest.mark.contract
async def test_a_cue_locks_closes_and_publishes_a_survey_at_once(store: Store) -> None:
    cues = [Cue("pause", "暂停", actions=[LockSurvey("jia")])]
    cues += [Cue("tell", "公布", actions=[CloseSurvey("jia"), PublishSurvey("jia"), Show("scores", survey="jia")])]
    urn = Urn(store, make_survey(), "gala", cues=cues)
    await events.create(store, urn.event)
    await urn.move("open")
    await urn.cast(*(urn.paper(f"m{n}", f"ballot-{n:04}", answers("345"[n % 3]), "一厂") for n in range(24)))
    await show.run(store, "gala", "pause", 0, NOW)
    assert await state(store) == "locked"
    done = await show.run(store, "gala", "tell", 1, NOW)
    assert [(moved.verb, moved.now.state) for moved in done.moved] == [("close", "closed"), ("publish", "published")]
    document = await published.read(store, "gala", "jia")
    assert document and document.groups[0].n == 24
    assert (done.stage.scene, done.stage.survey) == ("scores", "jia")


@pytest.mark.contract
async def test_a_cue_that_would_give_answers_away_is_refused_and_is_the_next_one_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def exposed(*_: object) -> None:
        raise OperatorError("survey_exposed", survey="jia", exposed=[])

    cues = [Cue("tell", "公布", actions=[PublishSurvey("jia"), Show("scores")])]
    await events.create(store, make_event(surveys=[make_survey()], cues=cues))
    for verb in VERBS:
        await verbs.apply(store, "gala", "jia", verb, find=surveys.find)
    monkeypatch.setattr("acclaim.features.surveys.actions.make_document", exposed)
    with pytest.raises(OperatorError) as refused:
        await show.run(store, "gala", "tell", 0, NOW)
    record = await events.read(store, "gala")
    assert (refused.value.code, await state(store)) == ("survey_exposed", "closed")
    assert (record.show.next, record.show.running, record.stage.scene) == ("tell", False, "race")


@pytest.mark.contract
async def test_cues_open_and_close_a_survey_and_an_undo_pauses_it(store: Store) -> None:
    await events.create(store, make_event(make_poll(), surveys=[make_survey()], cues=CUES))
    await show.run(store, "gala", "ask", 0, NOW)
    assert await state(store) == "open"
    record = await events.read(store, "gala")
    assert (sorted(record.frozen), record.promised) == (["best", "jia"], {"best": "named", "jia": "unlinked"})
    await show.undo(store, "gala", 1)
    assert await state(store) == "locked"
    await show.run(store, "gala", "ask", 2, NOW)
    done = await show.run(store, "gala", "end", 3, NOW)
    assert ([moved.poll for moved in done.moved], await state(store)) == (["jia"], "closed")


def test_a_cue_names_a_survey_that_is_there() -> None:
    with pytest.raises(ImportRejected) as refused:
        check(make_event(cues=CUES))
    assert refused.value.details["field"] == "cues[0].actions[0].survey"
