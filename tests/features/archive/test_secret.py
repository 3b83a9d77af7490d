"""A secret poll in an archive: marks and table once it is closed, and not at all before."""

from pathlib import Path

import pytest

from acclaim.event import store as events
from acclaim.event.parts.poll import Poll
from acclaim.features.archive.archive import Reader
from acclaim.features.archive.backup import backup, left_out
from acclaim.features.archive.recount import recount_archive
from acclaim.features.archive.restore import restore
from acclaim.redis.client import Store
from acclaim.voting import ballots, polls, verbs
from acclaim.voting.ballot import Ballot
from tests.evening import SECRET
from tests.running import make_poll
from tests.voting.booth import Booth

pytestmark = pytest.mark.contract


def secret_poll() -> Poll:
    return make_poll(options=3, visibility="on_close", privacy="secret")


async def moved(store: Store, booth: Booth, path: Path) -> Reader:
    """The event goes into an archive, and comes back from it into an empty Redis."""
    await backup(store, booth.event.id, path, SECRET)
    await store.on_every_primary("FLUSHALL")
    archive = Reader(path, SECRET)
    await restore(store, archive, booth.event.id)
    return archive


async def test_a_closed_one_comes_back_with_marks_and_table_and_is_recounted_without_redis(
    store: Store, tmp_path: Path
) -> None:
    booth = await Booth.of(store, secret_poll())
    await booth.cast(Ballot("early", "ballot-early", "audience 3"))
    await booth.reset()
    papers = [Ballot(f"m{n}", f"ballot-{n:04}", f"audience {n % 2 + 1}") for n in range(9)]
    outcomes = await booth.cast(*papers)
    now = await verbs.apply(store, booth.event.id, "best", "close")
    archive = await moved(store, booth, tmp_path / "gala.zip")
    assert await booth.cast(*papers) == outcomes
    restored = (await polls.read_all(store, booth.event.id, [booth.poll]))["best"]
    assert (restored.counts, restored.state) == (now.counts, "closed")
    [recount] = recount_archive(archive)
    assert recount.equal
    assert recount.recount == (await ballots.recount(store, booth.event, booth.poll)).recount == now.counts.as_fields()
    lines = [str(line) for part in archive.manifest.parts for line in archive.lines(part)]
    assert not any("ballot-" in line for line in lines)
    assert not any("early" in line or "audience 3" in line for line in lines), "of what was reset nothing is told"


async def test_an_open_one_is_left_out_as_a_whole_and_comes_back_as_a_draft(store: Store, tmp_path: Path) -> None:
    booth = await Booth.of(store, secret_poll())
    await booth.reset()
    await booth.cast(Ballot("m1", "ballot-0001", "audience 1"))
    assert [one.id for one in await left_out(store, booth.event)] == ["best"]
    archive = await moved(store, booth, tmp_path / "gala.zip")
    kept = [part.name for part in archive.manifest.parts if part.name.startswith("polls/")]
    assert kept == ["polls/best.0/poll.ndjson"], "that it is a draft"
    record = await events.read(store, booth.event.id)
    assert (record.frozen, record.promised) == (frozenset(), {"best": "secret"})
    [recount] = recount_archive(archive)
    assert (recount.equal, recount.tally) == (True, {})
    now = (await polls.read_all(store, booth.event.id, [booth.poll]))["best"]
    assert (now.state, now.epoch) == ("draft", 3), "phones that have voted in epoch 2 are told of a reset"
    opened = await verbs.apply(store, booth.event.id, "best", "open")
    assert (opened.state, opened.epoch, opened.counts.as_fields()) == ("open", 3, {})
