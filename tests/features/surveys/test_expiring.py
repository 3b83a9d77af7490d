"""What goes of a published survey when its event's `[retention]` says so, while the publication stays."""

from typing import Any, cast

import msgspec
import pytest

from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.parts.retention import Retention
from acclaim.features.surveys import keys, published, texts
from acclaim.features.surveys.actions import make_document
from acclaim.features.surveys.results.document import Published
from acclaim.features.surveys.results.tree import Tree
from acclaim.features.surveys.tables import Tables
from acclaim.identity.roster import renames, staging
from acclaim.identity.roster.rules import Entry
from acclaim.redis.client import Store
from acclaim.voting import polls
from acclaim.web.people import retention
from acclaim.web.people.keeping import EXPIRING
from tests.features.surveys.papers import Urn, answers, make_survey

pytestmark = pytest.mark.contract
DAY_MS = 24 * 3600 * 1000
UNITS = {"一厂/一队": 14, "一厂/二队": 12, "一厂/三队": 3, "二厂": 26, "机关": 4, "": 1}


async def closed_survey(store: Store, shards: int, privacy: str, ended_on: str = "") -> Urn:
    """In its second epoch; one text is cleared."""
    urn = Urn(store, make_survey(shards=shards, privacy=privacy))
    kept = Retention(ended_on=ended_on, survey_texts=10, survey_units=20)
    urn.event = msgspec.structs.replace(urn.event, retention=kept)
    await events.create(store, urn.event)
    await urn.move("open")
    await urn.answer("m0", answers(say="重置前"), "机关")
    await urn.move("reset")
    await urn.move("open")
    for unit, size in UNITS.items():
        for n in range(size):
            given = answers(str(1 + n % 5), **({"say": f"建议{n}"} if n < 3 else {}))
            await urn.answer(f"{unit}{n}", given, unit)
    await urn.move("close")
    [first, *_] = (await texts.pending(store, urn.event.id, urn.survey, urn.epoch, "")).texts
    await texts.judge(store, urn.event.id, urn.survey, urn.epoch, first.names, "cleared", "张导")
    return urn


async def published_survey(store: Store, shards: int, privacy: str, ended_on: str = "") -> tuple[Urn, Published]:
    urn = await closed_survey(store, shards, privacy, ended_on)
    await make_document(store, urn.event.id, "jia", urn.epoch)
    await urn.move("publish")
    document = await published.read(store, urn.event.id, "jia")
    assert document
    return urn, document


async def look(store: Store, urn: Urn, days: int) -> dict[str, object]:
    """{kind: how much} of what is said to have gone so many days after the publication."""
    seen = {one.id for one in await audit.page(store, urn.event.id, limit=200)}
    at = await polls.published_at(store, urn.event.id, "jia")
    await retention.look(store, EXPIRING, at + days * DAY_MS)
    new = [one for one in await audit.page(store, urn.event.id, limit=200) if one.id not in seen]
    return {str(one.detail["kind"]): one.detail["gone"] for one in new if one.what == "expire"}


def rolled_up(tables: Tables, question: str) -> dict[str, dict[str, int]]:
    found = Tree({*UNITS, "一厂"}).rolled_up({unit: of.get(question, {}) for unit, of in tables.counts.items()})
    return {unit: dict(sorted(counts.items())) for unit, counts in found.items()}


@pytest.mark.parametrize(("privacy", "shards"), [("unlinked", 1), ("named", 3)])
async def test_texts_go_then_units_that_the_publication_does_not_name_and_it_stays(
    store: Store, privacy: str, shards: int
) -> None:
    urn, document = await published_survey(store, shards, privacy)
    before = await urn.tables()
    assert await look(store, urn, 9) == {}
    assert await look(store, urn, 11) == {"survey_texts": 17}
    assert (await urn.tables()).texts == {}
    assert await texts.cleared(store, urn.event.id, "jia", urn.epoch) == []
    assert await store.scan("acclaim:{*}:texts:*") == []
    assert await look(store, urn, 11) == {}

    told = {group.id for group in document.groups if group.state == "told"}
    assert told == {"", "一厂", "一厂/一队"}, "the others are few, or withheld for them"
    assert await look(store, urn, 21) == {"survey_units": 4 + 1}, "and the one that answered before the reset"
    merged = await urn.tables()
    assert merged.respondents == {"一厂/一队": 14, "一厂": 15, "": 31}
    assert merged.counts.keys() == merged.respondents.keys()
    for question in ("all", "known", "more"):
        now, then = rolled_up(merged, question), rolled_up(before, question)
        assert {unit: now[unit] for unit in told} == {unit: then[unit] for unit in told}
    assert {key.split(":")[-1] for key in await store.scan("acclaim:{*}:tables:*")} == {str(urn.epoch)}
    assert await look(store, urn, 21) == {}

    await make_document(store, urn.event.id, "jia", urn.epoch)
    assert await published.read(store, urn.event.id, "jia") == document


async def test_of_a_survey_that_was_published_after_the_event_days_count_from_then(store: Store) -> None:
    urn, _ = await published_survey(store, 1, "unlinked", "2020-01-01")
    assert await look(store, urn, 9) == {}
    assert len((await texts.pending(store, urn.event.id, urn.survey, urn.epoch, "")).texts) > 0
    assert await look(store, urn, 19) == {"survey_texts": 17}
    assert await look(store, urn, 21) == {"survey_units": 4 + 1}


async def test_units_of_which_an_archive_brought_back_nothing_but_their_tables_are_merged(store: Store) -> None:
    """It reads one hash after the other, and units may be merged in between."""
    urn, _ = await published_survey(store, 1, "unlinked")
    key = keys.tables(urn.event.id, "jia", 0, urn.epoch)
    before = await store.redis.hgetall(key)
    await look(store, urn, 21)
    merged = await urn.tables()
    await store.redis.delete(key)
    await store.redis.hset(key, mapping=cast(Any, before))
    assert "机关" in (await urn.tables()).counts
    assert await look(store, urn, 21) == {"survey_units": 4}
    assert await urn.tables() == merged


async def test_classes_that_the_publication_does_not_tell_of_are_added_up(store: Store) -> None:
    urn = Urn(store, make_survey(by_class=True))
    urn.event = msgspec.structs.replace(urn.event, retention=Retention(survey_units=20))
    await events.create(store, urn.event)
    sizes = {"staff": 24, "hired": 12, "retired": 3}
    entries = [
        Entry(f"{class_id}{n}", "员工", unit, class_id)
        for class_id, size in sizes.items() for n in range(size + 1) for unit in [f"{n % 2}厂"]
    ]  # fmt: skip
    await staging.replace(store, urn.event.id, entries, partial=False)
    await urn.move("open")
    for class_id, size in sizes.items():
        for n in range(size):
            given = answers(str(1 + n % 5))
            await urn.cast(urn.paper(f"{class_id}{n}", f"ballot-{class_id}{n}", given, f"{n % 2}厂", class_id))
    await urn.move("close")
    await make_document(store, urn.event.id, "jia", urn.epoch)
    await urn.move("publish")
    document = await published.read(store, urn.event.id, "jia")
    assert document
    assert document.classes
    assert [group.state for group in document.classes.groups] == ["told", "withheld", "few", "told"]
    before = (await urn.tables()).by_class
    assert await look(store, urn, 21) == {"survey_units": 2}
    merged = await urn.tables()
    assert merged.class_respondents == {"staff": 24, "": 15}
    assert merged.by_class["staff"] == before["staff"]
    assert sum(merged.by_class[""]["all"].values()) == 15
    assert await look(store, urn, 21) == {}
    await make_document(store, urn.event.id, "jia", urn.epoch)
    assert await published.read(store, urn.event.id, "jia") == document


async def test_a_unit_that_was_renamed_since_keeps_its_counts(store: Store) -> None:
    urn, _ = await published_survey(store, 1, "unlinked")
    await renames.add(store, urn.event.id, "一厂", "新厂")
    await look(store, urn, 21)
    assert (await urn.tables()).respondents.keys() == {"", "新厂", "新厂/一队"}


async def test_of_a_survey_that_is_not_published_nothing_goes(store: Store) -> None:
    urn = await closed_survey(store, 1, "unlinked")
    for expire in (EXPIRING["survey_texts"], EXPIRING["survey_units"]):
        assert await expire(store, urn.event, 0) == 0
