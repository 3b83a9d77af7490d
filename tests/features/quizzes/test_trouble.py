"""A quiz when something goes wrong in it: two at once, late and half-done steps, clocks, resets, deleted data."""

import asyncio
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest

from acclaim.base.clock import now_ms
from acclaim.base.errors import AnswerRefused
from acclaim.event import store as events
from acclaim.event.parts.question_poll import poll_of
from acclaim.event.parts.quiz import Number, Question
from acclaim.event.parts.quiz_limits import LATE_MS
from acclaim.features.archive.archive import Reader
from acclaim.features.archive.backup import backup
from acclaim.features.quizzes import actions, live, recount
from acclaim.features.quizzes import store as quizzes
from acclaim.features.quizzes.keeping import KEEPING
from acclaim.features.quizzes.rules import Wanted
from acclaim.features.quizzes.scoring import Score
from acclaim.voting import forgetting, polls, verbs
from acclaim.voting.ballot import Ballot
from acclaim.voting.casting import cast_batch
from acclaim.voting.methods import answer as answers
from acclaim.voting.question_clock import QuestionClock
from acclaim.voting.schedule import SCHEDULE
from acclaim.voting.tally import PollNow
from tests.features.quizzes.leading import play, scored
from tests.features.quizzes.quizzed import make_question, make_quiz, open_quiz, reopen, step
from tests.operator_api import ONE
from tests.running import SECRET, Running


async def test_pages_forget_a_quiz_that_was_reset_and_so_does_who_was_away(
    server: Running, api: httpx.AsyncClient
) -> None:
    await open_quiz(server.store)
    async with server.phone("m1") as phone, server.screen() as hall:
        await step(server.store, "next", "next")
        for line in (phone, hall):
            await line.until(lambda m: m["type"] == "quiz" and m["phase"] == "open")
        await api.post(f"{ONE}/quizzes/quiz/reset", json={"epoch": 1})
        for line in (phone, hall):
            gone = await line.until(lambda m: m["type"] == "quiz" and m["state"] == "draft")
            assert (gone["epoch"], gone["title"], gone["question"]) == (2, "", None)
        async with server.phone("m2") as back:
            assert (await back.sooner_or_later("quiz"))["state"] == "draft"


async def test_of_two_who_want_the_next_step_at_once_one_makes_it(
    server: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    await open_quiz(server.store)
    move, others = actions._move_question, [True]

    async def with_another(*args: Any) -> None:
        if others and others.pop():
            await step(server.store, "next")
        await move(*args)

    monkeypatch.setattr(actions, "_move_question", with_another)
    assert (await step(server.store, "next")).now.phase == "stem"


async def test_a_cue_that_runs_on_after_a_crash_makes_no_second_step(server: Running) -> None:
    await open_quiz(server.store)
    await step(server.store, "next")
    await actions.step(server.store, "gala", "quiz", Wanted("next"), "admin", "cue-1")
    await step(server.store, "lock")
    stand = await actions.step(server.store, "gala", "quiz", Wanted("next"), "admin", "cue-1")
    assert stand.now.phase == "locked"


async def test_a_cue_to_lock_that_comes_as_time_locks_tells_nothing(server: Running) -> None:
    await open_quiz(server.store)
    await step(server.store, "next", "next")
    locked = await actions.step(server.store, "gala", "quiz", Wanted("lock"), SCHEDULE)
    assert (await actions.step(server.store, "gala", "quiz", Wanted("next"), "admin", "cue")).now.phase == "locked"
    assert (await step(server.store, "next", seen=locked.rev)).now.phase == "told", "who has seen it means the next"


async def test_a_question_whose_opening_broke_off_is_opened(server: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    event = await open_quiz(server.store)
    monkeypatch.setattr(live, "_STEP_MS_MAX", 0)
    async with server.phone("m1") as phone:
        await step(server.store, "next")
        await polls.move(server.store, "gala", event.question_polls[0], "open", 1, None, made_within=(60_000, 0))
        server.worker.hubs.changed("gala")
        assert (await phone.until(lambda m: m["type"] == "quiz" and m["phase"] == "open"))["question"]["id"] == "q1"


async def test_how_long_a_question_takes_answers_is_told_by_the_stores_clock_alone(
    server: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    event = await open_quiz(server.store)
    monkeypatch.setattr(actions, "now_ms", lambda: now_ms() + 60_000)
    await step(server.store, "next", "next")
    question, _ = await quizzes.read_question(server.store, "gala", event.question_polls[0])
    assert question.opened_at and question.closes_at == question.opened_at + 20_000 + LATE_MS


@pytest.mark.parametrize("changes", [False, True])
async def test_an_answer_that_arrived_in_time_counts_though_its_batch_came_later(
    server: Running, changes: bool
) -> None:
    event = await open_quiz(server.store, make_quiz(make_question(), changes=changes))
    [poll] = event.question_polls
    now = (await polls.move(server.store, "gala", poll, "open", 1, None, made_within=(1, 60_000))).now

    async def told(ballot: str, ms: int) -> str | None:
        given = Ballot(f"m{ms}", ballot, answers.timed("audience b", ms))
        [outcome] = await cast_batch(server.store, event, poll, 0, now.epoch, 1, [given])
        return outcome.code

    assert [await told("ballot-1", 1), await told("ballot-2", 2)] == [None, "closed"]
    assert await told("ballot-1", 1) is None, "sent again"


async def test_another_stores_clock_moves_no_opening_and_a_slow_reading_is_corrected() -> None:
    clock, opened, here = QuestionClock(), PollNow("open", opened_at=1000), asyncio.get_running_loop().time()
    clock.note("q1", opened, 1000, here)
    clock.note("q1", opened, 11_000, asyncio.get_running_loop().time())  # after a fail-over
    assert clock.ms("q1", 1, here + 2) == pytest.approx(2000, abs=50)
    clock.note("q2", opened, 1000, here - 3)  # it may have been opened 3 s ago
    clock.note("q2", opened, 4000, asyncio.get_running_loop().time())
    assert clock.ms("q2", 1, here + 2) == pytest.approx(5000, abs=50)


async def test_deleted_data_leave_no_name_on_a_board_and_the_recount_is_right(server: Running) -> None:
    event = await open_quiz(server.store)
    async with server.phone("m1") as phone:
        await play(server, phone, "q1", "b")
        await scored(server, 1)
    for verb in ("close", "publish"):
        await verbs.apply(server.store, "gala", "quiz", verb, find=quizzes.find)
    before = (await quizzes.read(server.store, event, "quiz")).results.top
    assert before[0].member == "m1" and before[0].name
    assert await forgetting.forget(server.store, event, "m1") == 1
    assert await KEEPING.forget(server.store, event, "m1") == 1
    [line] = (await quizzes.read(server.store, event, "quiz")).results.top
    assert (line.member, line.name, line.points) == ("", "", 1000)
    assert (await recount.of_event(server.store, event, event.quizzes[0])).equal


async def test_an_archive_of_a_quiz_that_was_reset_and_edited_has_no_changed_key(
    server: Running, api: httpx.AsyncClient, tmp_path: Path
) -> None:
    event = await open_quiz(server.store)
    async with server.phone("m1") as phone:
        await play(server, phone, "q1", "b")
        await scored(server, 1)
    await api.post(f"{ONE}/quizzes/quiz/reset", json={"epoch": 1})
    edited = msgspec.structs.replace(event, quizzes=[make_quiz(make_question(1, "d"))])
    await verbs.replace(server.store, edited, (await events.read(server.store, "gala")).rev)
    archive = tmp_path / "gala.zip"
    await backup(server.store, "gala", archive, bytes.fromhex(SECRET))
    [found] = recount.of_archive(Reader(archive, bytes.fromhex(SECRET)), edited)
    assert (found.kept, found.wrong) == (True, [])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("1,959", "1959"), ("1 234 567.5", "1234567.5"), ("\N{MINUS SIGN}5", "-5"), ("+7", "7"), ("3.50", "3.5")],
)
def test_an_estimate_is_read_as_people_write_numbers(typed: str, meant: str) -> None:
    poll = poll_of(make_quiz(), Question("q1", "？", Number(), ["1"]))
    assert answers.check(poll, [], "audience", [typed]) == f"audience ={meant}"


@pytest.mark.parametrize("typed", ["3,5", "1,95", "1,9590", "很多", "1e3"])
def test_what_may_be_a_decimal_comma_is_asked_again(typed: str) -> None:
    poll = poll_of(make_quiz(), Question("q1", "？", Number(), ["1"]))
    with pytest.raises(AnswerRefused):
        answers.check(poll, [], "audience", [typed])


async def test_what_was_computed_before_a_reset_is_not_saved_after_it(server: Running) -> None:
    event = await open_quiz(server.store)
    rev = (await quizzes.read(server.store, event, "quiz")).results_rev
    await actions.reset_questions(server.store, event, "quiz")
    assert not await quizzes.save_scores(server.store, "gala", "quiz", rev, {"m1": Score(1000)}, anew=True)
    assert await quizzes.read_scores(server.store, "gala", "quiz") == {}


async def test_a_reset_that_broke_off_is_completed_when_the_quiz_opens(server: Running) -> None:
    event = await open_quiz(server.store)
    await step(server.store, "next", "next")
    await verbs.apply(server.store, "gala", "quiz", "reset", find=quizzes.find)  # and its questions are not
    await reopen(server.store, event)
    question = await polls.read_shard(server.store, "gala", "q1", 0)
    assert (question.state, question.epoch) == ("draft", 2)
