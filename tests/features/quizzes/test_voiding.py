"""Answers and questions that are voided on the record, and what receipts say of answers."""

from typing import Any

import httpx
import pytest

from acclaim.event import store as events
from acclaim.features.quizzes import recount
from acclaim.features.quizzes import store as quizzes
from acclaim.identity import operators
from acclaim.voting import ballots, verbs
from tests.features.quizzes.leading import play, scored
from tests.features.quizzes.quizzed import make_question, make_quiz, open_quiz, step
from tests.operator_api import ONE, code
from tests.running import Running
from tests.waiting import eventually

VOID = {"epoch": 1, "members": ["m1"], "why": "代答"}


@pytest.fixture
async def answered(server: Running) -> list[str]:
    """Two members have answered a question right, a second one was asked since; their receipts."""
    await open_quiz(server.store)
    receipts = []
    async with server.phone("m1") as one, server.phone("m2") as two:
        await step(server.store, "next", "next")
        for line in (one, two):
            await line.until(lambda m: m["type"] == "quiz" and m["phase"] == "open")
            receipts.append((await line.cast("ballot-q1", "b", poll="q1"))["receipt"])
        await step(server.store, "next", "next", "next", "next")
        await play(server, one, "q2", "c")
    await scored(server, 2)
    return receipts


async def test_a_voided_answer_is_out_of_scores_ranks_and_recount(
    server: Running, api: httpx.AsyncClient, answered: list[str]
) -> None:
    event = (await events.read(server.store, "gala")).event
    seen = (await api.get(f"{ONE}/polls/q1/evidence")).json()
    assert (seen["poll"], seen["devices"] + seen["members"], seen["voided"]) == ("q1", 2, 0)
    assert (await api.post(f"{ONE}/polls/q1/void", json=VOID)).json()["ballots"] == 1

    async def is_out() -> bool:
        score = await quizzes.score_of(server.store, "gala", "quiz", "m1")
        return score is not None and score.points == 1000  # for the second question alone

    await eventually(is_out)
    await scored(server, 2)
    results = (await quizzes.read(server.store, event, "quiz")).results
    assert results.questions["q1"].answered == 1
    assert (await recount.of_event(server.store, event, event.quizzes[0])).equal
    assert (await ballots.recount(server.store, event, event.question_polls[0])).equal
    states = [(await api.get(f"/api/events/gala/receipts/{one}")).json() for one in answered]
    assert [(one["state"], one["poll_title"], one["why"]) for one in states] == [
        ("voided", "知识竞赛", "代答"), ("counted", "知识竞赛", ""),
    ]  # fmt: skip


@pytest.mark.usefixtures("answered")
async def test_nothing_is_voided_once_the_quiz_is_published(server: Running, api: httpx.AsyncClient) -> None:
    for verb in ("close", "publish"):
        await verbs.apply(server.store, "gala", "quiz", verb, find=quizzes.find)
    refused = await api.post(f"{ONE}/polls/q1/void", json=VOID)
    assert code(refused) == "wrong_state"


async def test_a_question_is_voided_once_a_second_operator_asks_for_the_same(
    server: Running, api: httpx.AsyncClient
) -> None:
    await open_quiz(server.store, make_quiz(make_question(1), make_question(2)), second_operator=True)
    await step(server.store, "next", "next", "next")
    order = {"question": "q1", "why": "答案有争议"}
    path = f"{ONE}/quizzes/quiz/void"
    assert code(await api.post(path, json=order)) == "consent_needed"
    [proposal] = (await api.get(f"{ONE}/proposals")).json()
    assert (proposal["what"], proposal["detail"]) == ("void_question", {"quiz": "quiz", "epoch": 1, **order})
    password = await operators.create(server.store, "wang", "operator")
    async with httpx.AsyncClient(base_url=server.url, headers={"X-Acclaim": "1"}) as wang:
        await wang.post("/api/operator/sign-in", json={"name": "wang", "password": password})
        assert (await wang.post(path, json=order)).json()["voided"] == ["q1"]
    entries: list[dict[str, Any]] = (await api.get(f"{ONE}/audit")).json()["entries"]
    [entry] = [one for one in entries if one["what"] == "void_question"]
    assert (entry["who"], entry["detail"]["proposed_by"]) == ("wang", "admin")
