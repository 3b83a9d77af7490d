"""A survey in an archive: whole once it is closed, and not at all before."""

from pathlib import Path

import msgspec
import pytest

from acclaim.event import store as events
from acclaim.features.archive.archive import Reader
from acclaim.features.archive.backup import backup, left_out
from acclaim.features.archive.restore import restore
from acclaim.features.surveys import store as surveys
from acclaim.redis.client import Store
from acclaim.voting import polls
from tests.evening import SECRET
from tests.features.surveys.papers import Urn, answers

pytestmark = pytest.mark.contract


async def moved(store: Store, urn: Urn, path: Path) -> None:
    """The event goes into an archive, and comes back from it into an empty Redis."""
    await backup(store, urn.event.id, path, SECRET)
    await store.on_every_primary("FLUSHALL")
    await restore(store, Reader(path, SECRET), urn.event.id)


@pytest.mark.parametrize(("privacy", "shards"), [("unlinked", 1), ("named", 2)])
async def test_a_closed_survey_comes_back_with_its_tables_and_marks(
    store: Store, tmp_path: Path, privacy: str, shards: int
) -> None:
    urn = await Urn.opened(store, shards=shards, privacy=privacy, by_class=True)
    await urn.cast(urn.paper("m0", "ballot-m0", answers(say="重置前"), class_="重置前"))
    await urn.move("reset")
    await urn.move("open")
    outcomes = [await urn.answer(f"m{n}", answers(str(n % 5 + 1), say=f"建议{n}"), "二厂") for n in range(6)]
    await urn.cast(*(urn.paper(f"m{n}", f"ballot-m{n}", answers(), "二厂", "retired") for n in range(6, 8)))
    await urn.move("close")
    tables = await urn.tables()
    path = tmp_path / "home.zip"
    await moved(store, urn, path)
    restored = await urn.tables()
    assert msgspec.structs.replace(restored, texts={}) == msgspec.structs.replace(tables, texts={})
    assert restored.class_respondents == {"retired": 2}
    assert sorted(restored.texts["say"]) == sorted(tables.texts["say"])
    assert await urn.answer("m3", answers(), "二厂") == outcomes[3]
    archive = Reader(path)
    lines = [str(line) for part in archive.manifest.parts for line in archive.lines(part)]
    assert any("重置前" in line for line in lines) == (privacy == "named")  # whose log keeps them as voided


async def test_an_open_survey_is_left_out_as_a_whole_and_comes_back_as_a_draft(store: Store, tmp_path: Path) -> None:
    urn = await Urn.opened(store)
    await urn.answer("m1", answers(), "二厂")
    assert [one.id for one in await left_out(store, urn.event)] == ["jia"]
    path = tmp_path / "home.zip"
    await moved(store, urn, path)
    kept = [part.name for part in Reader(path).manifest.parts if part.name.startswith("polls/")]
    assert kept == ["polls/jia.0/poll.ndjson"], "that it is a draft"
    record = await events.read(store, urn.event.id)
    assert (record.frozen, record.promised) == (frozenset(), {"jia": "unlinked"})
    now = (await polls.read_all(store, urn.event.id, [urn.survey]))["jia"]
    assert (now.state, now.members) == ("draft", 0)
    await urn.move("open")
    assert (await urn.answer("m1", answers(), "二厂")).code is None
    assert await surveys.read_respondents(store, urn.event, urn.survey, urn.epoch) == {"二厂": 1}
