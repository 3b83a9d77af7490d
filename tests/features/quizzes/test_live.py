"""A quiz on the wire: every phase tells what is due and nothing else, answers are scored by when they arrived."""

import json
from argparse import Namespace
from pathlib import Path
from typing import Any

import httpx
import pytest

from acclaim.commands import verify_quiz
from acclaim.features.quizzes import proof
from acclaim.features.quizzes import store as quizzes
from acclaim.voting import ballots, verbs
from tests.features.quizzes.quizzed import make_question, make_quiz, open_quiz, step
from tests.line import Line
from tests.running import Running


async def at(line: Line, phase: str, **more: Any) -> dict[str, Any]:
    """The quiz once it stands at a phase."""

    def test(message: dict[str, Any]) -> bool:
        return message["type"] == "quiz" and message["phase"] == phase and all(message[k] == v for k, v in more.items())

    return await line.until(test)


async def score(line: Line) -> dict[str, Any]:
    await line.send(type="my_score", quiz="quiz")
    return await line.until("my_score")


@pytest.mark.contract
async def test_a_question_from_its_stem_to_the_podium(server: Running) -> None:
    await open_quiz(server.store, make_quiz(make_question(1, "b", seconds=600)))
    async with (
        server.phone("m1") as one,
        server.phone("m2") as two,
        server.phone("m3") as three,
        server.screen() as hall,
    ):
        lobby = await one.sooner_or_later("quiz")
        assert (lobby["phase"], lobby["question"], lobby["questions"], lobby["salt"]) == ("lobby", None, 1, "")
        await step(server.store, "next")
        stem = await at(one, "stem")
        assert (stem["question"]["title"], stem["question"]["options"]) == ("第1题？", [])
        assert (await one.cast("early-one", "b", poll="q1"))["error"]["code"] == "not_open"
        await step(server.store, "next")
        opened = await at(one, "open")
        assert [option["id"] for option in opened["question"]["options"]] == ["a", "b", "c", "d"]
        assert opened["question"]["closes_at"] - opened["question"]["opened_at"] == pytest.approx(600_000, abs=500)
        for line, choice, ballot in ((one, "b", "ballot-1"), (two, "a", "ballot-2"), (three, "b", "ballot-3")):
            assert (await line.cast(ballot, choice, poll="q1"))["type"] == "ack"
        assert (await one.cast("ballot-1", "b", poll="q1"))["type"] == "ack"
        assert (await one.cast("ballot-x", "c", poll="q1"))["error"]["code"] == "already_voted"
        assert (await at(hall, "open", answered=3))["told"] is None
        await step(server.store, "next")
        assert (await at(one, "locked"))["key"] is None
        assert (await one.cast("ballot-4", "b", poll="q1"))["error"]["code"] in ("closed", "already_voted")
        await step(server.store, "next")
        told = await one.until(lambda m: m["type"] == "quiz" and m["told"])
        assert (told["told"]["votes"], told["key"], told["breakpoints"]) == ([1, 2, 0, 0], None, [])
        assert (await score(one))["scored"] == 0  # or whoever has answered would know
        await step(server.store, "next")
        key = await at(one, "key", scored=1)
        assert (key["key"]["right"], key["key"]["explanation"], key["players"]) == (["b"], "因为如此。", 3)
        mine = await score(one)
        assert (mine["points"], mine["right"], mine["questions"][0]["question"]) == (1000, 1, "q1")
        assert (await score(two))["points"] == 0
        await step(server.store, "next")
        board = await at(hall, "board")
        assert [(line["points"], line["right"]) for line in board["top"]] == [(1000, 1), (1000, 1), (0, 0)]
        assert all(line["name"] and "m1" not in line["name"] for line in board["top"])
        assert (await step(server.store, "next")).now.phase == "podium"
        assert len((await at(one, "podium"))["top"]) == 3


async def test_the_time_is_that_of_the_arrival_and_is_in_the_log(server: Running) -> None:
    event = await open_quiz(server.store)
    async with server.phone("m1") as phone:
        await step(server.store, "next", "next")
        await at(phone, "open")
        await phone.cast("ballot-1", "b", poll="q1")
    [record] = [one async for one in ballots.read_log(server.store, "gala", "q1", 0)]
    answer, _, ms = record.payload.partition("@")
    assert answer == "audience b"
    assert 0 <= int(ms) < 5000
    found = await ballots.recount(server.store, event, event.question_polls[0])
    assert found.equal
    assert found.tally["votes audience b"] == 1


async def test_nothing_that_is_sent_holds_a_key_before_its_time(server: Running) -> None:
    quiz = make_quiz(make_question(1, "b", seconds=600), make_question(2, "c"))
    await open_quiz(server.store, quiz)
    async with server.phone("m1") as phone, server.screen() as hall:
        await step(server.store, "next", "next")
        for line in (phone, hall):
            await at(line, "open")
        await phone.cast("ballot-1", "b", poll="q1")
        await step(server.store, "next", "next")
        for line in (phone, hall):
            await line.until(lambda m: m["type"] == "quiz" and m["told"])
            await line.send(type="my_score", quiz="quiz") if line is phone else None
        await phone.until("my_score")
        sent = json.dumps([phone.heard, hall.heard], ensure_ascii=False)
    for secret in ('"right": [', "因为如此", "第2题", '"points": 1000, "right": true'):
        assert secret not in sent, secret


async def test_the_commitment_is_told_first_and_the_salt_at_the_end(
    server: Running, api: httpx.AsyncClient, tmp_path: Path
) -> None:
    event = await open_quiz(server.store)
    address = f"{server.url}/api/events/gala/quizzes/quiz/proof"
    before = (await api.get(address)).json()
    assert (len(before["commitment"]), before["salt"], before["questions"]) == (64, "", [])
    await verbs.apply(server.store, "gala", "quiz", "close", find=quizzes.find)
    after = (await api.get(address)).json()
    assert after["commitment"] == before["commitment"]
    assert proof.commitment_of(after["salt"], "quiz", after["mode"], after["questions"]) == before["commitment"]
    assert proof.commitment_to(after["salt"], event.quizzes[0]) == before["commitment"]
    whole, changed = tmp_path / "proof.json", tmp_path / "changed.json"
    whole.write_text(json.dumps(after))
    after["questions"][0]["key"] = ["c"]
    changed.write_text(json.dumps(after))
    assert [verify_quiz.run(Namespace(proof=str(one))) for one in (whole, changed, tmp_path)] == [0, 1, 1]


async def test_time_locks_a_question_and_two_presses_make_one_step(server: Running) -> None:
    await open_quiz(server.store, make_quiz(make_question(1, seconds=5)))
    async with server.phone("m1") as phone:
        await step(server.store, "next")
        seen = (await at(phone, "stem"))["rev"]
        await step(server.store, "next", seen=seen)
        await step(server.store, "next", seen=seen)
        await at(phone, "open")
        assert (await phone.until(lambda m: m["type"] == "quiz" and m["phase"] == "locked", 12))["rev"] == seen + 2
