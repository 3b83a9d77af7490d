"""Words in Redis: one a member and word, changed and taken back, and all of it counted anew from the log."""

from pathlib import Path
from typing import Any

import pytest

from acclaim.base.errors import AcclaimError
from acclaim.event import store as events
from acclaim.event.parts.collected.word_cloud import WordCloud
from acclaim.features.archive.archive import Reader
from acclaim.features.archive.backup import backup
from acclaim.features.archive.restore import restore
from acclaim.features.word_clouds import keeping
from acclaim.features.word_clouds import store as clouds
from acclaim.features.word_clouds.recount import recount
from acclaim.features.word_clouds.rules import commonest
from acclaim.features.word_clouds.store import Given, Standing
from acclaim.features.word_clouds.voiding import void
from acclaim.redis import keys as kernel
from acclaim.redis.client import Store
from acclaim.voting import polls, verbs
from acclaim.voting.voiding import Voided
from tests.running import SECRET, make_event

pytestmark = pytest.mark.contract
CLOUD = WordCloud("words", "用一个词形容今年")


async def opened(store: Store) -> int:
    await events.create(store, make_event(word_clouds=[CLOUD]))
    await verbs.apply(store, "gala", "words", "open", find=clouds.find)
    return (await events.read(store, "gala")).rev


async def give(store: Store, rev: int, *some: Given, epoch: int = 1) -> list[Any]:
    return await clouds.give_batch(store, "gala", "words", epoch, rev, some)


async def counted(store: Store) -> tuple[dict[str, int], int]:
    found = await recount(store, "gala", CLOUD)
    assert found.tally == found.recount
    return found.recount, (await polls.read_shard(store, "gala", "words", 0)).members


async def test_each_word_counts_once_a_member_and_the_last_turn_stands(store: Store) -> None:
    rev = await opened(store)
    one = Given("m1", 1, ("奋斗", "创新"))
    assert await give(store, rev, one, one, Given("m2", 1, ("奋斗",))) == [
        Standing(1, ("奋斗", "创新")), Standing(1, ("奋斗", "创新")), Standing(1, ("奋斗",)),
    ]  # fmt: skip
    assert await counted(store) == ({"奋斗": 2, "创新": 1}, 2)
    changed = Given("m1", 2, ("安全",))
    assert await give(store, rev, changed, one) == [Standing(2, ("安全",)), Standing(2, ("安全",))]
    assert await counted(store) == ({"奋斗": 1, "安全": 1}, 2)
    await give(store, rev, Given("m2", 2, ()))
    assert await counted(store) == ({"安全": 1}, 1)
    await verbs.apply(store, "gala", "words", "close", find=clouds.find)
    resent, late = await give(store, rev, changed, Given("m2", 3, ("晚了",)))
    assert resent == Standing(2, ("安全",))
    assert isinstance(late, AcclaimError) and late.code == "closed"
    assert await counted(store) == ({"安全": 1}, 1)


async def test_pages_are_told_of_the_commonest_words_and_no_other_word_is_read(store: Store) -> None:
    rev = await opened(store)
    for n in range(20):
        await give(store, rev, *(Given(f"m{n}-{one}", 1, (f"word{n:02}", f"only{n}-{one}")) for one in range(n + 1)))
    assert await clouds.hide(store, "gala", "words", 1, "admin", ["word18", "word03"], True) == 2
    page = await clouds.read(store, "gala", "words", 1, 3)
    assert list(page.words.items()) == [("word19", 20), ("word18", 19), ("word17", 18), ("word16", 17), ("word15", 16)]
    assert commonest(page.words, page.hidden, 3) == [("word19", 20), ("word17", 18), ("word16", 17)]
    whole = await clouds.read_whole(store, "gala", "words", 1)
    assert list(whole.words.items()) == commonest(whole.words, (), 1000)
    assert len(whole.words) == 20 + sum(range(1, 21))


async def test_a_reset_begins_without_words(store: Store) -> None:
    rev = await opened(store)
    await give(store, rev, Given("m1", 5, ("奋斗",)))
    await verbs.apply(store, "gala", "words", "reset", find=clouds.find)
    await verbs.apply(store, "gala", "words", "open", find=clouds.find)
    rev = (await events.read(store, "gala")).rev
    [void] = await give(store, rev, Given("m1", 6, ("奋斗",)))
    assert isinstance(void, AcclaimError) and void.code == "reset"
    assert await give(store, rev, Given("m1", 1, ("新",)), epoch=2) == [Standing(1, ("新",))]
    assert await counted(store) == ({"新": 1}, 1)


async def test_a_backup_comes_back_whole_hidden_words_and_turns_too(store: Store, tmp_path: Path) -> None:
    rev = await opened(store)
    await give(store, rev, Given("m1", 1, ("奋斗",)), Given("m1", 2, ("创新", "安全")), Given("m2", 1, ()))
    assert await clouds.hide(store, "gala", "words", 1, "admin", ["安全", "没有"], True) == 2
    assert await clouds.hide(store, "gala", "words", 1, "admin", ["没有"], False) == 1
    before = await clouds.read_whole(store, "gala", "words", 1)
    assert before.hidden == {"安全"}
    await backup(store, "gala", tmp_path / "a.zip", bytes.fromhex(SECRET))
    await restore(store, Reader(tmp_path / "a.zip"), "again")
    assert await clouds.read_whole(store, "again", "words", 1) == before
    assert await clouds.read_mine(store, "again", "words", 1, "m1") == Standing(2, ("创新", "安全"))
    assert (await recount(store, "again", CLOUD)).equal


async def test_a_member_who_is_forgotten_leaves_no_word(store: Store) -> None:
    rev = await opened(store)
    await give(store, rev, Given("m1", 1, ("奋斗", "只有他")), Given("m2", 1, ("奋斗",)))
    event = (await events.read(store, "gala")).event
    assert await keeping.of_member(store, event, "m1") == [{"cloud": "用一个词形容今年", "words": ["奋斗", "只有他"]}]
    assert [await keeping.forget(store, event, "m1") for _ in range(2)] == [2, 0]
    assert await counted(store) == ({"奋斗": 1}, 1)
    log: Any = await store.redis.xrange(kernel.log("gala", "words", 0))
    assert "只有他".encode() not in b"".join(b"".join(fields.values()) for _, fields in log)
    assert await keeping.expire(store, event, 0) == 1
    assert await counted(store) == ({}, 0)


async def test_voided_words_count_no_more_and_no_further_ones_come_also_out_of_a_backup(
    store: Store, tmp_path: Path
) -> None:
    rev = await opened(store)
    await give(store, rev, Given("m1", 3, ("奋斗", "广告")), Given("m2", 1, ("奋斗",)), Given("m3", 1, ()))
    assert await void(store, "gala", "words", 1, ["m1", "m3", "nobody"], "admin", "advertising") == Voided(2, 2)
    assert await void(store, "gala", "words", 1, ["m1"], "admin", "advertising") == Voided(0, 0, already=1)
    assert await counted(store) == ({"奋斗": 1}, 1)
    resent, refused = await give(store, rev, Given("m1", 3, ("奋斗", "广告")), Given("m1", 4, ("广告",)))
    assert resent == Standing(3, ())
    assert isinstance(refused, AcclaimError) and refused.code == "voided"
    await backup(store, "gala", tmp_path / "a.zip", bytes.fromhex(SECRET))
    await restore(store, Reader(tmp_path / "a.zip"), "again")
    found = await recount(store, "again", CLOUD)
    assert found.equal and found.recount == {"奋斗": 1} and found.voided == 2
    [refused] = await clouds.give_batch(store, "again", "words", 1, rev + 9, [Given("m1", 4, ("广告",))])
    assert isinstance(refused, AcclaimError) and refused.code == "voided"
    with pytest.raises(AcclaimError) as draft:
        await void(store, "gala", "words", 2, ["m2"], "admin", "advertising")
    assert draft.value.code == "conflict"
