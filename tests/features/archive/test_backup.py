"""An event goes into an archive and comes back as it was."""

import asyncio
import random
from pathlib import Path
from typing import Any

import msgspec
import pytest

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.base.errors import ArchiveError, OperatorError, Unknown
from acclaim.event import bin, pictures
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.states import Verb
from acclaim.features.archive.archive import Reader
from acclaim.features.archive.backup import _Backup, backup
from acclaim.features.archive.recount import recount_archive
from acclaim.features.archive.restore import _Restore, restore
from acclaim.identity import codes
from acclaim.identity.member import Member
from acclaim.identity.roster import store as roster
from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.voting import ballots, casting, likes, verbs
from acclaim.voting.ballot import Ballot
from tests.evening import MEMBERS, REPEATS, SECRET, VOIDED, an_evening, cast, contents
from tests.picture_files import SMALL
from tests.running import make_event
from tests.waiting import eventually

pytestmark = pytest.mark.contract


async def emptied(store: Store) -> None:
    await store.on_every_primary("FLUSHALL")


@pytest.mark.parametrize("at_hand", [1, limits.BALLOTS_AT_HAND])
async def test_a_restored_event_is_what_it_was_and_resends_have_their_first_answers(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_hand: int
) -> None:
    monkeypatch.setattr(limits, "BALLOTS_AT_HAND", at_hand)
    monkeypatch.setattr(limits, "REPLACED_WITHIN_S", 0)
    counted = await an_evening(store)
    await events.create(store, Event("galaxy", "another"))  # whose id begins alike
    before = await contents(store)
    manifest = await backup(store, "gala", tmp_path / "gala.zip", SECRET)
    assert await contents(store) == before
    assert (tmp_path / "gala.zip").stat().st_mode & 0o777 == 0o600
    await emptied(store)
    archive = Reader(tmp_path / "gala.zip", SECRET)
    assert (archive.signature, archive.manifest.digest) == ("valid", manifest.digest)
    event = await restore(store, archive, "gala")

    after = await contents(store)
    definition = keys.event("gala")
    rev = int(before[definition][b"rev"])
    assert after.pop(definition) == before.pop(definition) | {b"rev": str(rev + 1).encode()}
    del before[keys.event("galaxy")]
    assert before.pop(keys.EVENTS) == {b"gala", b"galaxy"}
    assert after.pop(keys.EVENTS) == {b"gala"}
    assert after.keys() == before.keys()
    for key, value in before.items():
        assert after[key] == value, key

    assert all([(await ballots.recount(store, event, poll)).equal for poll in event.polls])
    for poll in event.polls:
        mine = {b: o for b, o in counted.items() if await is_in(store, poll.id, b, o)}
        assert len(mine) > 20
        for ballot, outcome in mine.items():
            shard = keys.shard(ballot.member, poll.shards)
            epoch = 2 if poll.id == "once" else 1
            answer = await casting.cast_batch(store, event, poll, shard, epoch, rev + 1, [ballot], 8 * 3600)
            voided = casting.Outcome(outcome.seq, 0, "voided")
            assert answer == [voided if ballot.member in VOIDED else outcome]
        assert any(ballot.member in VOIDED for ballot in mine)
    assert await codes.count(store, "gala") == (3, 1)
    name: Any
    [name] = await store.redis.hkeys(keys.pictures("gala"))
    for variant, content in SMALL.files():
        assert (await pictures.get(store, "gala", variant))[0] == content
    assert name.decode() == SMALL.name
    wang = Member(MEMBERS[0], "gala", "王秀兰", "采油一厂")
    assert await roster.admit(store, "gala", [Member(MEMBERS[0], "gala")]) == [wang]


async def is_in(store: Store, poll_id: str, ballot: Ballot, outcome: casting.Outcome) -> bool:
    shard = keys.shard(ballot.member, REPEATS[poll_id].shards)
    try:
        [record] = await ballots.find(store, "gala", poll_id, shard, outcome.seq)
    except Unknown:  # it was cast in another poll
        return False
    return (record.member, record.ballot) == (ballot.member, ballot.id)


async def test_a_backup_while_people_vote_and_like_is_consistent(store: Store, tmp_path: Path) -> None:
    await an_evening(store)
    voting = True

    async def crowd(seed: int) -> None:
        rng, n = random.Random(seed), 0
        while voting:
            n += 1
            await cast(store, rng, 10)
            await likes.take_batch(store, "gala", [likes.Report(m, f"s{seed}", "last/1", n) for m in MEMBERS])

    async with asyncio.TaskGroup() as group:
        for seed in (1, 2):
            group.create_task(crowd(seed))
        await backup(store, "gala", tmp_path / "gala.zip", SECRET)
        voting = False
    archive = Reader(tmp_path / "gala.zip")
    assert all(count.equal for count in recount_archive(archive))
    assert sum(sum(count.tally.values()) for count in recount_archive(archive)) > 100
    await restore(store, archive, "copy")
    restored = await likes.read(store, "copy")
    assert restored["last/1"] > 100
    # A total below the last one is answered with it.
    reports = [likes.Report(member, source, "last/1", 0) for member in MEMBERS for source in ("s1", "s2")]
    assert sum(await likes.take_batch(store, "copy", reports)) == restored["last/1"]


@pytest.mark.parametrize("verb", ["reset", "close"])
async def test_a_backup_of_half_a_verb_is_refused(
    verb: Verb, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its result would be neither the one before nor the one after."""
    await an_evening(store)
    path, write = tmp_path / "gala.zip", _Backup._write

    async def write_late(self: _Backup, name: str, names: list[str]) -> None:
        if name == "polls/daily.1/poll":
            await verbs.apply(store, "gala", "daily", verb)
        await write(self, name, names)

    with monkeypatch.context() as patched:
        patched.setattr(_Backup, "_write", write_late)
        with pytest.raises(OperatorError, match="make the backup again"):
            await backup(store, "gala", path, SECRET)
    assert not path.exists()
    await backup(store, "gala", path, SECRET)
    await store.run("reset_poll", [keys.poll("gala", "daily", 0), keys.log("gala", "daily", 0)], [9, "published"])
    await backup(store, "gala", tmp_path / "broken-off.zip", SECRET)


async def test_nothing_is_overwritten_but_a_copy_may_stand_beside_it(store: Store, tmp_path: Path) -> None:
    await an_evening(store)
    path = await pictures.put(store, "gala", SMALL)
    record = await events.read(store, "gala")
    theme = msgspec.structs.replace(record.event.theme, logo=path)
    await events.replace(store, msgspec.structs.replace(record.event, theme=theme), record.rev)
    await backup(store, "gala", tmp_path / "gala.zip", None)
    archive = Reader(tmp_path / "gala.zip", SECRET)
    assert archive.signature == "missing"
    before = await contents(store)
    with pytest.raises(OperatorError, match="already_exists"):
        await restore(store, archive, "gala")
    assert await contents(store) == before
    with pytest.raises(ArchiveError, match="this id"):
        await restore(store, archive, "a b")
    copy = await restore(store, archive, "copy")
    assert (copy.id, copy.theme.logo) == ("copy", path.replace("gala", "copy"))
    assert await pictures.get(store, "copy", path.rpartition("/")[2]) == (SMALL.variants[600], "image/webp")
    for poll in copy.polls:
        count, original = [await ballots.recount(store, one, poll) for one in (copy, record.event)]
        assert count.equal
        assert count.tally == original.tally


async def test_an_erased_event_comes_back_under_its_own_id_and_no_other_under_that(
    store: Store, tmp_path: Path
) -> None:
    """Sessions and receipts of the erased one are still signed, and phones keep what they voted by its id."""
    for event_id in ("gala", "other"):
        await events.create(store, msgspec.structs.replace(make_event(), id=event_id))
    await backup(store, "gala", tmp_path / "gala.zip", None)
    await backup(store, "other", tmp_path / "other.zip", None)
    await verbs.delete(store, "gala", "admin", 1)
    await bin.empty(store, now_ms())
    with pytest.raises(OperatorError, match="has been erased"):
        await restore(store, Reader(tmp_path / "other.zip", SECRET), "gala")
    assert (await restore(store, Reader(tmp_path / "gala.zip", SECRET), "gala")).id == "gala"


async def test_a_restore_that_broke_off_is_swept_away_by_the_next(store: Store, tmp_path: Path) -> None:
    await an_evening(store)
    await backup(store, "gala", tmp_path / "gala.zip", SECRET)
    before = await contents(store)
    await emptied(store)
    await store.redis.hset(keys.likers("gala", "ghost"), "ghost s1 ", "9")
    await store.redis.xadd(keys.log("gala", "once", 0), {"t": "1", "e": "1", "s": "open"}, id="7000-0")
    await restore(store, Reader(tmp_path / "gala.zip"), "gala")
    assert (await contents(store)).keys() == before.keys()


class Stopped(Exception):
    """The restore is broken off."""


@pytest.mark.parametrize("how", ["at will", "killed"])
async def test_after_a_restore_that_broke_off_the_next_need_not_wait(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    await an_evening(store)
    await backup(store, "gala", tmp_path / "gala.zip", SECRET)
    before = await contents(store)
    await emptied(store)
    monkeypatch.setattr(limits, "RESTORE_SILENCE_S", 1)
    with monkeypatch.context() as broken:

        async def stopped(*_: object) -> None:
            assert await store.scan("acclaim:{gala*"), "some of it is there"
            if how == "killed":
                await store.redis.set(keys.restoring("gala"), "of one that ends without a word", ex=1)
            raise Stopped

        broken.setattr(_Restore, "_remember", stopped)
        with pytest.raises(Stopped):
            await restore(store, Reader(tmp_path / "gala.zip"), "gala")
    assert bool(await contents(store)) == (how == "killed")

    async def let_go() -> bool:
        return not await store.redis.exists(keys.restoring("gala"))

    await eventually(let_go, "the name is free again")
    await restore(store, Reader(tmp_path / "gala.zip"), "gala")
    assert (await contents(store)).keys() == before.keys()


async def test_no_event_is_made_amidst_what_is_being_restored(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await an_evening(store)
    await backup(store, "gala", tmp_path / "gala.zip", SECRET)
    record = await events.read(store, "gala")
    await emptied(store)
    remember = _Restore._remember

    async def meanwhile(*restoring: Any) -> None:
        with pytest.raises(OperatorError, match="restored"):
            await events.create(store, make_event())
        await remember(*restoring)

    monkeypatch.setattr(_Restore, "_remember", meanwhile)
    assert await restore(store, Reader(tmp_path / "gala.zip"), "gala") == record.event
    assert await events.ids(store) == ["gala"]
    with pytest.raises(OperatorError, match="already"):
        await events.create(store, make_event())
