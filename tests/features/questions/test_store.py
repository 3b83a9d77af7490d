"""Questions in Redis: asked once whatever is sent again, one upvote a member, all of it counted anew from the log."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from acclaim.base.errors import AcclaimError
from acclaim.event import store as events
from acclaim.event.parts.collected.question_board import QuestionBoard
from acclaim.features.archive.archive import Reader
from acclaim.features.archive.backup import backup
from acclaim.features.archive.restore import restore
from acclaim.features.questions import actions, keeping, keys
from acclaim.features.questions import store as boards
from acclaim.features.questions.recount import recount
from acclaim.features.questions.rules import Content, State, in_order
from acclaim.features.questions.store import Asked, Placed, Standing, Upvote
from acclaim.features.questions.voiding import void
from acclaim.redis import keys as kernel
from acclaim.redis.client import Store
from acclaim.voting import verbs
from acclaim.voting.voiding import Voided
from tests.running import SECRET, make_event

pytestmark = pytest.mark.contract
BOARD = QuestionBoard("qa", "问院长", mode="open", questions_max=2)


def asked(member: str, ask: str, text: str = "食堂几点开？", state: State = "shown") -> Asked:
    return Asked(member, ask.ljust(8, "_"), state, msgspec.json.encode(Content(text, f"员工{member}")).decode())


def code(outcome: object) -> str:
    assert isinstance(outcome, AcclaimError)
    return outcome.code


async def opened(store: Store, **fields: Any) -> int:
    """The rev of the event with the board open."""
    await events.create(store, make_event(question_boards=[BOARD], **fields))
    await verbs.apply(store, "gala", "qa", "open", find=boards.find)
    return (await events.read(store, "gala")).rev


async def ask(store: Store, rev: int, *some: Asked, epoch: int = 1) -> list[Any]:
    return await boards.ask_batch(store, "gala", BOARD, epoch, rev, some)


async def upvote(store: Store, rev: int, *some: Upvote, epoch: int = 1) -> list[Any]:
    return await boards.upvote_batch(store, "gala", "qa", epoch, rev, some)


async def votes(store: Store) -> dict[int, int]:
    found = await recount(store, "gala", BOARD)
    assert found.tally == found.recount
    return {int(n): votes for n, votes in found.recount.items()}


async def test_a_question_is_stored_once_and_each_member_asks_so_many(store: Store) -> None:
    rev = await opened(store)
    first, again, other = await ask(store, rev, asked("m1", "a"), asked("m1", "a"), asked("m2", "a"))
    assert first == again and isinstance(first, Placed) and first.state == "shown"
    assert other.number != first.number
    two, three = await ask(store, rev, asked("m1", "b"), asked("m1", "c"))
    assert isinstance(two, Placed)
    assert code(three) == "questions_used"
    await actions.judge(store, "gala", "qa", "admin", "deleted", [first.number], False)
    await verbs.apply(store, "gala", "qa", "close", find=boards.find)
    late, new = await ask(store, rev, asked("m1", "a"), asked("m3", "a"))
    assert (late.number, late.state) == (first.number, "deleted"), "a resend hears what became of it"
    assert code(new) == "closed"


async def test_one_upvote_a_member_taken_back_and_none_by_what_comes_late(store: Store) -> None:
    rev = await opened(store)
    [placed] = await ask(store, rev, asked("m1", "a"))
    n = placed.number
    assert await upvote(store, rev, Upvote("m2", n, 1, True), Upvote("m2", n, 1, True), Upvote("m3", n, 1, True)) == [
        Standing(1, True), Standing(1, True), Standing(1, True),
    ]  # fmt: skip
    assert await votes(store) == {n: 2}
    assert await upvote(store, rev, Upvote("m2", n, 2, False), Upvote("m2", n, 1, True)) == [
        Standing(2, False), Standing(2, False),
    ]  # fmt: skip
    assert await votes(store) == {n: 1}
    await actions.judge(store, "gala", "qa", "admin", "answered", [n], False)
    [resent, gone] = await upvote(store, rev, Upvote("m3", n, 1, True), Upvote("m2", n, 3, True))
    assert resent == Standing(1, True)
    assert code(gone) == "question_gone"
    mine = await boards.read_mine(store, "gala", "qa", 1, "m3")
    assert mine[1] == {n: Standing(1, True)}


async def test_after_a_reset_nothing_of_before_counts(store: Store) -> None:
    rev = await opened(store)
    [placed] = await ask(store, rev, asked("m1", "a"))
    await upvote(store, rev, Upvote("m2", placed.number, 1, True))
    await verbs.apply(store, "gala", "qa", "reset", find=boards.find)
    [unopened] = await ask(store, rev, asked("m1", "a"), epoch=2)
    assert code(unopened) == "not_open"
    await verbs.apply(store, "gala", "qa", "open", find=boards.find)
    rev = (await events.read(store, "gala")).rev
    [void] = await upvote(store, rev, Upvote("m2", placed.number, 3, True))
    assert code(void) == "reset"
    [again] = await ask(store, rev, asked("m1", "a"), epoch=2)
    assert await votes(store) == {again.number: 0}


async def test_merged_questions_have_the_upvotes_of_all_one_a_member(store: Store) -> None:
    rev = await opened(store)
    a, b = [one.number for one in await ask(store, rev, asked("m1", "a"), asked("m2", "b"))]
    await upvote(store, rev, Upvote("m3", a, 1, True), Upvote("m3", b, 1, True), Upvote("m4", b, 1, True))
    assert await actions.merge(store, "gala", "qa", "admin", a, [b]) == [b]
    assert await actions.merge(store, "gala", "qa", "admin", a, [b]) == []
    assert (await votes(store))[a] == 2
    assert (await boards.read_mine(store, "gala", "qa", 1, "m4"))[1][a] == Standing(0, True)
    await upvote(store, rev, Upvote("m4", a, 1, False))
    assert (await votes(store))[a] == 1, "it can be taken back"
    [gone] = await upvote(store, rev, Upvote("m5", b, 1, True))
    assert code(gone) == "question_gone"


async def test_a_question_with_more_upvotes_than_lua_has_room_for_is_merged_whole(store: Store) -> None:
    rev = await opened(store)
    a, b, c = [one.number for one in await ask(store, rev, *(asked(f"m{n}", "a") for n in range(3)))]
    for first in range(0, 12_000, 200):
        some = range(first, first + 200)
        await upvote(store, rev, *(Upvote(f"m{n}", (a, b)[n % 4 > 0], 1, True) for n in some))
        await upvote(store, rev, *(Upvote(f"m{n}", c, 1, True) for n in some if n % 100 == 0))
    assert await actions.merge(store, "gala", "qa", "admin", a, [b, a, c, 99]) == [b, c]
    assert (await votes(store))[a] == 12_000


async def test_one_question_is_answered_at_a_time_and_the_next_has_the_most_votes(store: Store) -> None:
    rev = await opened(store)
    a, b, c = [one.number for one in await ask(store, rev, *(asked(f"m{n}", "a") for n in range(3)))]
    await upvote(store, rev, Upvote("x", b, 1, True), Upvote("y", b, 1, True), Upvote("x", c, 1, True))
    assert await actions.answer_next(store, "gala", "qa", "admin", "7") == b
    assert await actions.answer_next(store, "gala", "qa", "admin", "7") == 0, "the same step of the show, sent twice"
    assert await actions.answer_next(store, "gala", "qa", "admin") == c
    page = await boards.read(store, "gala", "qa", 1)
    order = [(one.n, one.state) for one in in_order(page.questions.values())]
    assert order == [(c, "answering"), (a, "shown"), (b, "answered")]


async def test_a_backup_made_while_members_vote_comes_back_whole(store: Store, tmp_path: Path) -> None:
    rev = await opened(store)
    a, b = [one.number for one in await ask(store, rev, asked("m1", "a"), asked("m2", "b"))]
    await upvote(store, rev, Upvote("m3", a, 1, True), Upvote("m3", b, 1, True), Upvote("m3", b, 2, False))
    await actions.merge(store, "gala", "qa", "admin", a, [b])
    before = await boards.read(store, "gala", "qa", 1)
    mine = [await boards.read_mine(store, "gala", "qa", 1, one) for one in ("m1", "m3")]
    await backup(store, "gala", tmp_path / "a.zip", bytes.fromhex(SECRET))
    await restore(store, Reader(tmp_path / "a.zip"), "again")
    after = await boards.read(store, "again", "qa", 1)
    assert after == before
    assert [await boards.read_mine(store, "again", "qa", 1, one) for one in ("m1", "m3")] == mine
    assert (await recount(store, "again", BOARD)).equal
    await upvote(store, rev, Upvote("m9", a, 1, True))
    [late] = await boards.upvote_batch(store, "again", "qa", 1, rev, [Upvote("m3", a, 1, True)])
    assert late == Standing(1, True)


async def test_a_member_who_is_forgotten_leaves_neither_questions_nor_upvotes(store: Store) -> None:
    rev = await opened(store)
    a, b = [one.number for one in await ask(store, rev, asked("m1", "a", "只有m1知道的事"), asked("m2", "b"))]
    await upvote(store, rev, Upvote("m1", b, 1, True), Upvote("m3", b, 1, True), Upvote("m3", a, 1, True))
    event = (await events.read(store, "gala")).event
    [told] = await keeping.of_member(store, event, "m1")
    assert (told["asked"][0]["text"], told["upvotes"]) == ("只有m1知道的事", 1)
    assert await keeping.forget(store, event, "m1") == 2
    assert await keeping.forget(store, event, "m1") == 0
    assert await votes(store) == {b: 1}
    log: Any = await store.redis.xrange(kernel.log("gala", "qa", 0))
    held = repr([log, await store.redis.hgetall(keys.members("gala", "qa", 1, "m1"))])
    assert "m1 " not in held and "只有" not in held and "m1'" not in held
    [new] = await ask(store, rev, asked("m4", "a"))
    assert new.number > b, "numbers go on"
    assert await keeping.expire(store, event, 0) == 2
    assert await votes(store) == {}


async def test_voided_upvotes_count_no_more_and_no_further_ones_come_also_out_of_a_backup(
    store: Store, tmp_path: Path
) -> None:
    rev = await opened(store)
    a, b, c = [one.number for one in await ask(store, rev, *(asked(f"m{n}", "a") for n in range(3)))]
    both = [Upvote(member, n, 1, True) for member in ("x", "y") for n in (a, b)]
    await upvote(store, rev, *both, Upvote("z", c, 1, True))
    await actions.merge(store, "gala", "qa", "admin", c, [b])
    assert await votes(store) == {a: 2, b: 2, c: 3}
    assert await void(store, "gala", "qa", 1, ["x", "m0", "nobody"], "admin", "stuffed") == Voided(1, 3)
    assert await void(store, "gala", "qa", 1, ["x"], "admin", "stuffed") == Voided(0, 0, already=1)
    assert (await void(store, "gala", "qa", 1, ["nobody"], "admin", "stuffed")).hit_nobody
    assert await votes(store) == {a: 1, b: 1, c: 2}
    refused, resent, other = await upvote(
        store, rev, Upvote("x", a, 2, True), Upvote("x", a, 1, True), Upvote("y", a, 2, False)
    )
    assert code(refused) == "voided" and (resent, other) == (Standing(1, False), Standing(2, False))
    await backup(store, "gala", tmp_path / "a.zip", bytes.fromhex(SECRET))
    await restore(store, Reader(tmp_path / "a.zip"), "again")
    assert (await recount(store, "again", BOARD)).equal
    assert (await recount(store, "again", BOARD)).voided == 1
    event = (await events.read(store, "again")).event
    [refused] = await boards.upvote_batch(store, "again", "qa", 1, rev + 9, [Upvote("x", a, 3, True)])
    assert code(refused) == "voided"
    assert await keeping.forget(store, event, "x") == 0
    log: Any = await store.redis.xrange(kernel.log("again", "qa", 0))
    assert not any(
        line.partition(b" ")[0] == b"x"
        for _, entry in log
        for f in (b"r", b"v")
        if f in entry
        for line in entry[f].split(b"\n")
    )
    with pytest.raises(AcclaimError) as late:
        await void(store, "gala", "qa", 2, ["y"], "admin", "stuffed")
    assert code(late.value) == "conflict"
