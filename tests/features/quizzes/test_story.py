"""A quiz through what may happen: other kinds, voids, resets, another worker, an archive, a draw."""

import asyncio
import dataclasses
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest

from acclaim.base.errors import OperatorError, StoreAway
from acclaim.event import store as events
from acclaim.event.parts.cue import Cue, OpenQuiz, StepQuiz
from acclaim.event.parts.prize import Prize
from acclaim.event.parts.question_poll import poll_of
from acclaim.event.parts.quiz import Number, Order, Question, Several, Step
from acclaim.features.archive.archive import Reader
from acclaim.features.archive.backup import backup
from acclaim.features.archive.restore import restore
from acclaim.features.draws import entrants
from acclaim.features.quizzes import actions, folding, recount, render, rules
from acclaim.features.quizzes import store as quizzes
from acclaim.features.quizzes.keeping import KEEPING
from acclaim.features.quizzes.live import QuizPart
from acclaim.features.quizzes.rules import Wanted
from acclaim.features.quizzes.scoring import Score
from acclaim.features.show import actions as show
from acclaim.voting import ballots, polls, verbs
from acclaim.voting.tally import PollNow
from tests.features.quizzes.leading import play, scored
from tests.features.quizzes.quizzed import OPTIONS, make_question, make_quiz, open_quiz, reopen, step
from tests.operator_api import ONE
from tests.running import SECRET, Running, make_event


async def test_every_kind_is_answered_counted_recounted_and_restored(server: Running, tmp_path: Path) -> None:
    quiz = make_quiz(
        Question("several", "题", Several(OPTIONS), ["a", "c"]),
        Question("order", "题", Order(OPTIONS[:3]), ["c", "a", "b"]),
        Question("number", "题", Number(unit="年"), ["1959"]),
    )
    event = await open_quiz(server.store, quiz)
    async with server.phone("m1") as phone:
        await play(server, phone, "several", "c", "a")
        await step(server.store, "next", "next", "next")
        await play(server, phone, "order", "c", "a", "b")
        await step(server.store, "next", "next", "next")
        await step(server.store, "next", "next")
        await phone.until(lambda m: m["type"] == "quiz" and m["phase"] == "open")
        assert (await phone.cast("ballot-bad", "很多", poll="number"))["error"]["code"] == "answer_unfit"
        assert (await phone.cast("ballot-good", "１,９５９", poll="number"))["type"] == "ack"
        await step(server.store, "next")
    await scored(server, 3)
    score = await quizzes.score_of(server.store, "gala", "quiz", "m1")
    assert score and (score.points, score.right) == (3000, 3)
    found = await recount.of_event(server.store, event, event.quizzes[0])
    assert (found.equal, found.players, found.questions) == (True, 1, 3)
    for poll in event.question_polls:
        assert (await ballots.recount(server.store, event, poll)).equal
    await verbs.apply(server.store, "gala", "quiz", "close", find=quizzes.find)
    archive = tmp_path / "gala.zip"
    await backup(server.store, "gala", archive, bytes.fromhex(SECRET))
    again = await restore(server.store, Reader(archive, bytes.fromhex(SECRET)), "gala2")
    assert (await recount.of_event(server.store, again, again.quizzes[0])).equal
    assert await quizzes.score_of(server.store, "gala2", "quiz", "m1") == score


async def test_a_score_that_the_logs_do_not_say_is_found(server: Running) -> None:
    event = await open_quiz(server.store)
    async with server.phone("m1") as phone:
        await play(server, phone, "q1", "b")
    await scored(server, 1)
    rev = (await quizzes.read(server.store, event, "quiz")).results_rev
    await quizzes.save_scores(server.store, "gala", "quiz", rev, {"m2": Score(9000, 9, 1), "m1": Score(10, 1, 1)})
    assert (await recount.of_event(server.store, event, event.quizzes[0])).wrong == ["m1", "m2"]


async def test_a_voided_question_takes_its_points_back_and_stands_on_the_record(
    server: Running, api: httpx.AsyncClient
) -> None:
    event = await open_quiz(server.store)
    async with server.phone("m1") as phone, server.screen() as hall:
        await play(server, phone, "q1", "b")
        await step(server.store, "next", "next", "next")
        await play(server, phone, "q2", "a")
        await step(server.store, "next", "next")
        await scored(server, 2)
        line = (await api.post(f"{ONE}/quizzes/quiz/void", json={"question": "q1", "why": "答案有争议"})).json()
        assert line["voided"] == ["q1"]
        await hall.until(lambda m: m["type"] == "quiz" and m["breakpoints"] and m["breakpoints"][0][0] == 0)
    assert (await quizzes.score_of(server.store, "gala", "quiz", "m1") or Score(1)).points == 0
    assert (await recount.of_event(server.store, event, event.quizzes[0])).equal
    await verbs.apply(server.store, "gala", "quiz", "close", find=quizzes.find)
    await verbs.apply(server.store, "gala", "quiz", "publish", find=quizzes.find)
    with pytest.raises(OperatorError, match="published"):
        await actions.void(server.store, "gala", "quiz", "q2", "晚了", "admin")


async def test_an_answer_may_change_until_the_lock_if_the_quiz_says_so(server: Running) -> None:
    await open_quiz(server.store, make_quiz(make_question(1, "b"), changes=True))
    async with server.phone("m1") as phone:
        await step(server.store, "next", "next")
        await phone.until(lambda m: m["type"] == "quiz" and m["phase"] == "open")
        for ballot, choice in (("ballot-1", "b"), ("ballot-2", "a"), ("ballot-3", "b")):
            assert (await phone.cast(ballot, choice, poll="q1"))["type"] == "ack"
        await step(server.store, "next")
        assert (await phone.cast("ballot-4", "a", poll="q1"))["error"]["code"] == "closed"
        assert (await phone.cast("ballot-2", "a", poll="q1"))["type"] == "ack"  # sent again: its first answer
    await scored(server, 1)
    assert (await quizzes.score_of(server.store, "gala", "quiz", "m1") or Score()).points == 1000


async def test_a_reset_quiz_begins_anew_with_nobodys_points(server: Running, api: httpx.AsyncClient) -> None:
    event = await open_quiz(server.store)
    async with server.phone("m1") as phone:
        await play(server, phone, "q1", "b")
        await scored(server, 1)
        assert (await api.post(f"{ONE}/quizzes/quiz/reset", json={"epoch": 1})).json()["state"] == "draft"
        assert await quizzes.score_of(server.store, "gala", "quiz", "m1") is None
        await reopen(server.store, event)
        await step(server.store, "next", "next")
        asked = await phone.until(lambda m: m["type"] == "quiz" and m["epoch"] == 2 and m["phase"] == "open")
        assert asked["question"]["epoch"] == 2
        assert (await phone.cast("ballot-9", "a", poll="q1", epoch=2))["type"] == "ack"
        late = await api.post(f"{ONE}/quizzes/quiz/reset", json={"epoch": 1})  # pressed twice, or sent again
        assert late.json()["epoch"] == 2
        assert (await polls.read_shard(server.store, "gala", "q1", 0)).epoch == 2, "its questions go on as well"
        await step(server.store, "next")
    await scored(server, 1)
    assert (await quizzes.score_of(server.store, "gala", "quiz", "m1") or Score(1)).points == 0


async def test_no_key_is_told_while_the_last_question_takes_answers(server: Running) -> None:
    event = await open_quiz(server.store)
    await step(server.store, "next")
    stand = await step(server.store, "next")
    closed = stand._replace(state=dataclasses.replace(stand.state, state="closed"))
    assert not rules.tells_keys(closed.state.state, closed.now)
    frame = render.quiz_frame(event.quiz("quiz"), closed, PollNow("open"), 0, True)
    assert (frame.phase, frame.salt) == ("open", "")
    assert rules.tells_keys("closed", msgspec.structs.replace(stand.now, phase="locked"))


async def test_scores_that_a_store_did_not_take_are_made_again(
    server: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    event = await open_quiz(server.store)
    async with server.phone("m1") as phone:
        await play(server, phone, "q1", "b")
    await scored(server, 1)
    save, fails, asking = quizzes.save_scores, [True], asyncio.current_task()

    async def away(*args: Any) -> bool:
        if asyncio.current_task() is asking and fails and fails.pop():
            raise StoreAway("store_away")
        return await save(*args)

    monkeypatch.setattr(quizzes, "save_scores", away)
    await quizzes.forget_results(server.store, "gala", "quiz")
    stand = await quizzes.read(server.store, event, "quiz")
    marks = folding.wanted(stand.now, await polls.read_all(server.store, "gala", event.question_polls))
    one = folding.Folding(server.store, bytes(16))
    with pytest.raises(StoreAway):
        await one.fold(event, event.quiz("quiz"), stand, marks)
    await one.fold(event, event.quiz("quiz"), stand, marks)
    assert await quizzes.score_of(server.store, "gala", "quiz", "m1")


async def test_a_cue_leads_to_the_step_that_it_names_and_not_past_it(server: Running) -> None:
    await open_quiz(server.store)
    steps: list[Step] = ["ask", "open", "tell", "tell", "key"]
    phases = []
    for n, one in enumerate(steps):
        phases.append((await actions.step(server.store, "gala", "quiz", Wanted(one), "admin", f"cue-{n}")).now.phase)
    assert phases == ["stem", "open", "told", "told", "key"]
    assert (await polls.read_shard(server.store, "gala", "q1", 0)).state == "closed", "locked before it was told"


def test_how_many_may_be_chosen_tells_nothing_of_the_key() -> None:
    asked = Question("q1", "？", Several(OPTIONS), ["a"])
    assert poll_of(make_quiz(asked), asked).choices_max == len(OPTIONS)


async def test_cues_lead_a_quiz_and_one_that_is_repeated_makes_no_second_step(server: Running) -> None:
    cues = [Cue("begin", "开始", actions=[OpenQuiz("quiz")]), Cue("ask", "出题", actions=[StepQuiz("quiz")])]
    await events.create(server.store, make_event(quizzes=[make_quiz()], cues=cues))
    await show.run(server.store, "gala", "begin", 0, 1, "admin")
    await show.run(server.store, "gala", "ask", 1, 2, "admin")
    await show.run(server.store, "gala", "ask", 1, 2, "admin")
    record = await events.read(server.store, "gala")
    stand = await quizzes.read(server.store, record.event, "quiz")
    assert (stand.now.phase, stand.now.asked, record.stage.scene) == ("stem", ["q1"], "quiz")
    assert len(stand.now.commitment) == 64


async def test_another_worker_computes_the_same_and_a_resend_gets_its_first_answer(server: Running) -> None:
    await open_quiz(server.store)
    async with server.phone("m1") as phone:
        await play(server, phone, "q1", "b")
    await scored(server, 1)
    before = await quizzes.read_scores(server.store, "gala", "quiz")
    await quizzes.forget_results(server.store, "gala", "quiz")  # as if it had died before it wrote anything
    hub = server.worker.hubs.get("gala")
    assert hub
    hub.part(QuizPart)._foldings.clear()
    server.worker.hubs.changed("gala")
    await scored(server, 1)
    assert await quizzes.read_scores(server.store, "gala", "quiz") == before
    async with server.phone("m1") as phone:
        assert (await phone.cast("ballot-q1", "b", poll="q1"))["type"] == "ack"


async def test_a_draw_among_those_who_have_passed(server: Running) -> None:
    prize = Prize("lucky", "幸运奖", entrants="quiz", quiz="quiz", min_score=1000, devices=True)
    event = await open_quiz(server.store, prizes=[prize])
    async with server.phone("m1") as phone, server.phone("m2") as other:
        await step(server.store, "next", "next")
        for line, choice in ((phone, "b"), (other, "a")):
            await line.until(lambda m: m["type"] == "quiz" and m["phase"] == "open")
            await line.cast("ballot-q1", choice, poll="q1")
        await step(server.store, "next")
    await scored(server, 1)
    found, missed = await entrants.members(server.store, event, prize)
    assert ([one.id for one in found], missed) == (["m1"], 0)


async def test_nothing_is_asked_before_the_quiz_is_open(server: Running) -> None:
    await events.create(server.store, make_event(quizzes=[make_quiz()]))
    with pytest.raises(OperatorError, match="open it first"):
        await actions.step(server.store, "gala", "quiz", Wanted("ask"))


async def test_answers_and_the_ranking_are_taken_away_as_files(server: Running, api: httpx.AsyncClient) -> None:
    await open_quiz(server.store)
    async with server.phone("m1") as phone:
        await play(server, phone, "q1", "b")
    await scored(server, 1)
    quiz = f"{ONE}/quizzes/quiz"
    [line] = (await api.get(f"{quiz}/answers.jsonl")).text.splitlines()
    row = msgspec.json.decode(line)
    assert (row["question"], row["member"], row["answer"], row["ms"] >= 0) == ("q1", "m1", "b", True)
    table = (await api.get(f"{quiz}/ranking.csv", params={"lang": "zh"})).text.splitlines()
    assert table[0].lstrip("\ufeff").startswith("名次,工号,姓名,单位,得分,答对题数")
    assert table[1].startswith("1,m1,,,1000,1,")
    assert (await api.get(f"{quiz}/ranking.xlsx")).content.startswith(b"PK")


async def test_a_forgotten_member_has_no_score_and_the_rest_is_recounted(server: Running) -> None:
    event = await open_quiz(server.store)
    async with server.phone("m1") as phone:
        await play(server, phone, "q1", "b")
    await scored(server, 1)
    assert await KEEPING.of_member(server.store, event, "m1") == [{"quiz": "知识竞赛", "points": 1000, "right": 1}]
    assert await KEEPING.forget(server.store, event, "m1") == 1
    assert await KEEPING.of_member(server.store, event, "m1") == []


async def test_no_public_address_tells_of_a_question_before_it_is_told(server: Running, api: httpx.AsyncClient) -> None:
    await open_quiz(server.store)
    async with server.phone("m1") as phone:
        await step(server.store, "next", "next")
        await phone.until(lambda m: m["type"] == "quiz" and m["phase"] == "open")
        await phone.cast("ballot-q1", "b", poll="q1")
    for path in ("", "/tick", "/polls/q1", "/polls/q1/result", "/quizzes/quiz/proof"):
        answer = await api.get(f"/api/events/gala{path}")
        assert "因为" not in answer.text and '"key"' not in answer.text and "第2题" not in answer.text, path
    definition = (await api.get("/api/events/gala")).json()
    assert "quizzes" not in definition["event"]
