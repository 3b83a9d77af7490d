"""Questions on the wire: asked, moderated, upvoted and answered, with everybody told what is new and no more."""

from typing import Any

import httpx
import msgspec

from acclaim.base.clock import now_ms
from acclaim.event import store as events
from acclaim.event.parts.activity import Entitled
from acclaim.event.parts.collected.question_board import QuestionBoard
from acclaim.event.parts.cue import CloseActivity, Cue, NextQuestion, OpenActivity, Show
from acclaim.features.comments import store as comments
from acclaim.features.comments.rules import Word
from acclaim.features.questions import store as boards
from acclaim.features.show import actions as cues
from acclaim.voting import verbs
from tests.line import Line
from tests.operator_api import ONE
from tests.running import Running, make_event

BOARD = f"{ONE}/question-boards/qa"


async def start(server: Running, **fields: Any) -> None:
    board = QuestionBoard("qa", "问院长", **({"mode": "open"} | fields))
    await events.create(server.store, make_event(question_boards=[board]))
    await verbs.apply(server.store, "gala", "qa", "open", find=boards.find)


async def ask(line: Line, text: str = "食堂几点开？", question: str = "q1234567") -> dict[str, Any]:
    await line.send(type="ask", activity="qa", epoch=1, question=question, text=text)
    return await line.until("asked")


async def upvote(line: Line, n: int, turn: int = 1, on: bool = True) -> dict[str, Any]:
    await line.send(type="upvote", activity="qa", epoch=1, n=n, turn=turn, on=on)
    return await line.until("upvoted")


def votes(n: int, count: int) -> Any:
    return lambda m: m["type"] == "questions" and m["votes"].get(str(n)) == count


async def test_a_question_is_seen_by_all_and_upvotes_come_as_figures(server: Running) -> None:
    await start(server)
    async with server.phone("m1", name="王秀兰") as one, server.phone("m2") as two, server.screen() as hall:
        assert (await two.sooner_or_later("question_board"))["questions"] == []
        asked = await ask(one)
        assert asked["state"] == "shown"
        told = await two.until(lambda m: m["type"] == "questions" and m["questions"])
        [question] = told["questions"]
        assert (question["n"], question["name"], question["text"], question["votes"]) == (
            asked["n"], "王秀兰", "食堂几点开？", 0,
        )  # fmt: skip
        assert "m1" not in repr(told)
        assert (await upvote(two, asked["n"])) | {"type": ""} == {
            "type": "", "activity": "qa", "epoch": 1, "n": asked["n"], "turn": 1, "on": True, "error": None,
        }  # fmt: skip
        news = await hall.until(votes(asked["n"], 1))
        assert news["questions"] == [], "its text is not told again"
        await upvote(two, asked["n"], turn=2, on=False)
        await hall.until(votes(asked["n"], 0))
    async with server.phone("m2") as back, server.screen() as later:
        whole = await back.sooner_or_later("question_board")
        assert [one["votes"] for one in whole["questions"]] == [0]
        assert len((await later.sooner_or_later("question_board"))["questions"]) == 1
        await back.send(type="my_questions", activity="qa")
        assert (await back.until("my_questions"))["upvotes"] == [{"n": asked["n"], "turn": 2, "on": False}]


async def test_moderators_approve_by_the_list_and_the_asker_knows_what_became_of_it(
    server: Running, api: httpx.AsyncClient
) -> None:
    await start(server, mode="review")
    await comments.replace_words(server.store, "gala", 0, [Word("脏话", "refuse"), Word("密码", "mask")])
    await comments.silence(server.store, "gala", "admin", "bad", 60_000)
    async with server.phone("m1") as one, server.phone("bad") as bad, server.screen() as hall:
        assert (await ask(bad))["error"]["code"] == "muted"
        assert (await ask(one, "说脏 话"))["error"]["code"] == "text_blocked"
        assert (await ask(one, "  "))["error"]["code"] == "text_empty"
        assert (await ask(one, "长" * 200))["error"]["code"] == "text_too_long"
        first = await ask(one, "密码是多少？", "qfirst__")
        other = await ask(one, "几点？", "qother__")
        assert (first["state"], first["text"]) == ("pending", "密码是多少？")
        await api.post(f"{BOARD}/judge", json={"numbers": [first["n"]], "state": "shown", "only_pending": True})
        shown = await hall.until(lambda m: m["type"] == "questions" and m["questions"])
        assert [one["text"] for one in shown["questions"]] == ["**是多少？"]
        await api.post(f"{BOARD}/judge", json={"numbers": [other["n"]], "state": "deleted"})
        await one.until(lambda m: m["type"] == "questions" and str(other["n"]) in m["gone"])
        await one.send(type="my_questions", activity="qa")
        mine = (await one.until("my_questions"))["questions"]
        assert [(m["n"], m["state"], m["text"]) for m in mine] == [
            (first["n"], "shown", "密码是多少？"), (other["n"], "deleted", "几点？"),
        ]  # fmt: skip
        assert all("几点" not in repr(m) for m in hall.heard), "it was never told to anybody else"


async def test_who_is_not_entitled_asks_nothing(server: Running) -> None:
    await start(server, entitled=Entitled(["采油一厂"]))
    async with server.phone("m1", unit="机关") as one, server.phone("m2", unit="采油一厂/一队") as two:
        assert (await ask(one))["error"]["code"] == "not_entitled"
        asked = await ask(two)
        assert (await upvote(one, asked["n"]))["error"]["code"] == "not_entitled"


async def test_cues_open_the_board_show_it_and_answer_the_next(server: Running, api: httpx.AsyncClient) -> None:
    await start(server)
    await verbs.apply(server.store, "gala", "qa", "reset", find=boards.find)
    record = await events.read(server.store, "gala")
    steps = [
        Cue("begin", "提问", actions=[OpenActivity("qa"), Show("questions", activity="qa")]),
        Cue("next", "回答", actions=[NextQuestion("qa")]),
        Cue("end", "结束", actions=[CloseActivity("qa")]),
    ]
    await verbs.replace(server.store, msgspec.structs.replace(record.event, cues=steps), record.rev)

    async def go(cue: str) -> None:
        number = (await events.read(server.store, "gala")).show.number
        await cues.run(server.store, "gala", cue, number, now_ms(), who="admin")

    async with server.phone("m1") as one, server.screen() as hall:
        await go("begin")
        await one.until(lambda m: m["type"] == "question_board" and m["state"] == "open")
        await one.send(type="ask", activity="qa", epoch=2, question="q1234567", text="食堂几点开？")
        asked = await one.until("asked")
        await go("next")
        await hall.until(lambda m: m["type"] == "questions" and any(q["state"] == "answering" for q in m["questions"]))
        await go("end")
        await hall.until(lambda m: m["type"] == "question_board" and m["state"] == "closed")
    stage = (await events.read(server.store, "gala")).stage
    assert (stage.scene, stage.activity) == ("questions", "qa")
    found = (await api.get(f"{BOARD}/recount")).json()
    assert (found["equal"], found["tally"]) == (True, {str(asked["n"]): 0})
    table = (await api.get(f"{BOARD}.csv?lang=zh")).text
    assert "正在回答" in table and "食堂几点开" in table
