"""What a survey keeps of a member, told to them and taken out: that they took part, and of a named one the answers."""

import msgspec
import pytest

from acclaim.event import store as events
from acclaim.features.surveys import keeping
from acclaim.features.surveys import store as surveys
from acclaim.redis.client import Store
from acclaim.voting.tally import PollNow
from tests.features.surveys.papers import Urn, answers
from tests.web.people.full_event import left_in

pytestmark = pytest.mark.contract


@pytest.mark.parametrize(("privacy", "shards"), [("unlinked", 1), ("named", 3)])
async def test_who_took_part_is_a_pseudonym_afterwards_and_the_tables_stay(
    store: Store, privacy: str, shards: int
) -> None:
    urn = await Urn.opened(store, shards=shards, privacy=privacy)
    for n in range(12):
        await urn.answer(f"m{n}", answers(say=f"建议{n}"))
    for verb in ("close", "publish"):
        now: PollNow = await urn.move(verb)
    before = await urn.tables()
    assert await keeping.of_member(store, urn.event, "m1") == [{"survey": urn.survey.title, "privacy": privacy}]
    assert await keeping.forget(store, urn.event, "m1") == 1
    assert await left_in(store, "m1") == []
    assert await urn.tables() == before
    assert await keeping.of_member(store, urn.event, "m1") == []
    assert await surveys.mark_of(store, urn.event.id, urn.survey, now.epoch, "m10") != ""
    assert await keeping.forget(store, urn.event, "m1") == 0


@pytest.mark.parametrize(("privacy", "shards"), [("unlinked", 1), ("named", 2)])
async def test_of_a_survey_that_was_reset_and_then_removed_nothing_leads_to_a_member(
    store: Store, privacy: str, shards: int
) -> None:
    urn = await Urn.opened(store, shards=shards, privacy=privacy)
    for n in range(4):
        await urn.answer(f"m{n}", answers())
    await urn.move("reset")
    record = await events.read(store, urn.event.id)
    without = msgspec.structs.replace(record.event, surveys=[])
    await events.replace(store, without, record.rev)
    assert [await keeping.forget(store, without, "m1") for _ in range(2)] == [1, 0]
    assert await left_in(store, "m1") == []
    assert await left_in(store, "m2")
