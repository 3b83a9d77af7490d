"""Papers in Redis: started and handed in once, each answer by its latest turn, and all of it in the log."""

from pathlib import Path
from typing import Any

import pytest

from acclaim.base.errors import AcclaimError
from acclaim.event import store as events
from acclaim.features.archive.archive import Reader
from acclaim.features.archive.backup import backup
from acclaim.features.archive.restore import restore
from acclaim.features.papers import keeping, keys
from acclaim.features.papers import store as papers
from acclaim.features.papers.recount import recount
from acclaim.features.papers.rules import Attempt, Saved
from acclaim.features.papers.store import Move
from acclaim.redis import keys as kernel
from acclaim.redis.client import Store
from tests.features.papers.papered import DAY, WHOLE_DAY, hand_in, make_daily, move, open_daily
from tests.running import SECRET

pytestmark = pytest.mark.contract
START = Move("start", "m1", DAY, 1, ("q1,q2,q3", *WHOLE_DAY))


async def moved(store: Store, *moves: Move, epoch: int = 1) -> list[Any]:
    return await papers.move_batch(store, "gala", "daily", epoch, 99, moves)


def save(question: str, turn: int, answer: str, attempt: int = 1) -> Move:
    return Move("save", "m1", DAY, attempt, (question, turn, answer, ""))


def answers(attempt: Attempt) -> dict[str, tuple[int, str]]:
    return {question: (saved.turn, saved.answer) for question, saved in attempt.answers.items()}


def code(outcome: Any) -> str:
    return outcome.code if isinstance(outcome, AcclaimError) else ""


async def test_a_paper_is_started_once_and_each_answer_gives_way_to_a_later_turn_alone(store: Store) -> None:
    await open_daily(store)
    first, second = await moved(store, START, START)
    assert first == second and (first.handed_at, first.answers) == (0, {})
    *_, last = await moved(
        store, save("q1", 1, "a"), save("q2", 1, "c"), save("q1", 3, "b"), save("q1", 2, "d"), save("q9", 1, "a")
    )
    assert answers(last) == {"q1": (3, "b"), "q2": (1, "c")}, "q9 is not on this paper"
    done, again, late = await moved(
        store, Move("hand_in", "m1", DAY, 1), Move("hand_in", "m1", DAY, 1), save("q3", 1, "a")
    )
    assert done == again == late and done.handed_at
    assert (await recount(store, "gala", "daily")).equal
    assert await papers.counts(store, "gala", "daily", 1) == {f"started {DAY}": 1, f"handed_in {DAY}": 1}


async def test_a_second_attempt_begins_after_the_first_and_none_outside_the_days_hours(store: Store) -> None:
    await open_daily(store, make_daily(attempts=2, tells="day"))
    second = START._replace(attempt=2)
    assert code((await moved(store, second))[0]) == "not_open"
    assert code((await moved(store, save("q1", 1, "a")))[0]) == "not_open"
    early, late = START._replace(parts=("q1", 1, 2**52, 2**53)), START._replace(parts=("q1", 1, 0, 1))
    assert [code(one) for one in await moved(store, early, late)] == ["not_open", "closed"]
    await hand_in(store, "m1")
    [begun] = await moved(store, second)
    assert (begun.number, begun.handed_at) == (2, 0)


async def test_a_lock_saves_nothing_and_a_close_hands_in_what_was_saved(store: Store) -> None:
    await open_daily(store)
    await moved(store, START, save("q1", 1, "b"))
    await move(store, "lock")
    assert [code(one) for one in await moved(store, save("q2", 1, "b"), Move("hand_in", "m1", DAY, 1))] == [
        "locked"
    ] * 2
    await move(store, "unlock")
    await move(store, "close")
    [late] = await moved(store, save("q2", 1, "b"))
    assert late.handed_at and answers(late) == {"q1": (1, "b")}
    assert await papers.due(store, "gala", "daily", 1, None) == []


async def test_a_reset_begins_without_papers(store: Store) -> None:
    await open_daily(store)
    await hand_in(store, "m1", "b")
    await move(store, "reset")
    await move(store, "open")
    assert code((await moved(store, START))[0]) == "reset"
    [begun] = await moved(store, START, epoch=2)
    assert begun.answers == {} and (await recount(store, "gala", "daily")).recount == {f"started {DAY}": 1}


async def test_a_backup_comes_back_with_every_paper_those_that_run_too(store: Store, tmp_path: Path) -> None:
    event = await open_daily(store, make_daily(attempts=2, tells="day"))
    await hand_in(store, "m1", "b", "a")
    await moved(store, START._replace(attempt=2), save("q3", 2, "c", attempt=2))
    quiz = event.daily_quizzes[0]
    before = await papers.read_mine(store, "gala", quiz, 1, DAY, "m1")
    assert before[1].answers["q3"] == Saved(2, before[1].answers["q3"].ms, "c")
    await backup(store, "gala", tmp_path / "a.zip", bytes.fromhex(SECRET))
    await restore(store, Reader(tmp_path / "a.zip"), "again")
    assert await papers.read_mine(store, "again", quiz, 1, DAY, "m1") == before
    assert (await papers.due(store, "again", "daily", 1, None))[0].attempt == 2
    assert await papers.counts(store, "again", "daily", 1) == {f"started {DAY}": 2, f"handed_in {DAY}": 1}
    assert (await recount(store, "again", "daily")).equal


async def test_a_recount_names_the_paper_that_is_stored_otherwise_than_its_log_says(store: Store) -> None:
    await open_daily(store)
    await hand_in(store, "m1", "b", "a")
    name = keys.papers("gala", "daily", 1, DAY, "m1")
    [text] = await store.ask(("HGET", name, "1 m1"))
    await store.ask(("HSET", name, "1 m1", text.decode().replace(":a", ":b")))
    [problem] = (await recount(store, "gala", "daily")).problems
    assert "attempt 1 of m1" in problem


async def test_a_member_who_is_forgotten_leaves_no_paper(store: Store) -> None:
    await open_daily(store)
    for member in ("m1", "m2"):
        await hand_in(store, member, "b", "a")
    event = (await events.read(store, "gala")).event
    assert await keeping.of_member(store, event, "m1") == [
        {"quiz": "每日一答", "day": DAY, "attempt": 1, "right": 1}
    ]  # fmt: skip
    assert [await keeping.forget(store, event, "m1") for _ in range(2)] == [1, 0]
    assert await keeping.of_member(store, event, "m1") == []
    log: Any = await store.redis.xrange(kernel.log("gala", "daily", 0))
    assert b"m1 " not in b"".join(b"".join(fields.values()) for _, fields in log)
    assert await papers.counts(store, "gala", "daily", 1) == {f"started {DAY}": 1, f"handed_in {DAY}": 1}
    assert (await recount(store, "gala", "daily")).equal
