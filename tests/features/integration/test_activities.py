"""Quizzes, contests, boards, clouds and points as other systems read them: what phones were told, page by page."""

from typing import Any

import httpx
import msgspec
import pytest

from acclaim.event import store as events
from acclaim.event.parts.collected.question_board import QuestionBoard
from acclaim.event.parts.collected.word_cloud import WordCloud
from acclaim.features.points import showing as points_shown
from acclaim.features.questions import store as boards
from acclaim.features.quizzes import showing
from acclaim.features.quizzes import store as quizzes
from acclaim.features.word_clouds import store as clouds
from acclaim.voting import verbs
from tests.features.changes.reader import DATA, GALA, Reader, key_for, told
from tests.features.contests import judged
from tests.features.points.ledgers import cast, opened, post_all
from tests.features.quizzes.leading import scored
from tests.features.quizzes.quizzed import open_quiz, reopen, step
from tests.operator_api import code
from tests.running import Running, make_event


async def test_a_quiz_tells_systems_what_phones_know_and_scores_once_they_are_public(
    server: Running, api: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    event = await open_quiz(server.store)
    header, members = await key_for(api, "results", "changes"), await key_for(api, "members")
    reader = Reader(api, header)
    await reader.read()
    async with server.phone("m1") as right, server.phone("m2") as wrong:
        await step(server.store, "next", "next")
        for phone, choice in ((right, "b"), (wrong, "a")):
            await phone.until(lambda m: m["type"] == "quiz" and m["phase"] == "open")
            assert (await phone.cast(f"ballot-{choice}", choice, poll="q1"))["type"] == "ack"
    [quiz] = (await told(api, header, "quizzes"))["quizzes"]
    assert (quiz["now"]["phase"], quiz["now"]["question"]["id"], quiz["now"]["key"]) == ("open", "q1", None)
    await step(server.store, "lock")
    assert [fact["activity"] for fact in await reader.read(types="activity")] == ["quiz"] * 3
    await scored(server, 1)

    assert code(await api.get(f"{GALA}/quizzes/quiz/scores", headers=header)) == "key_scope"
    early = await told(api, members, "quizzes/quiz/scores")
    await verbs.apply(server.store, "gala", "quiz", "close", find=quizzes.find)
    closed = await told(api, members, "quizzes/quiz/scores")
    assert [(one["shown"], one["scores"]) for one in (early, closed)] == [(False, [])] * 2
    both = await told(api, await key_for(api, "members", "hidden_results"), "quizzes/quiz/scores")
    assert both["players"] == 2
    await verbs.apply(server.store, "gala", "quiz", "publish", find=quizzes.find)
    monkeypatch.setattr(showing, "_A_PAGE", 1)
    first = await told(api, members, "quizzes/quiz/scores")
    last = await told(api, members, "quizzes/quiz/scores", after=first["next"])
    ranking = [(one["rank"], one["member"], one["right"]) for one in first["scores"] + last["scores"]]
    assert (ranking, last["next"]) == ([(1, "m1", 1), (2, "m2", 0)], "")
    stand = await quizzes.read(server.store, event, "quiz")
    await quizzes.save_results(server.store, "gala", "quiz", stand.results_rev, stand.results)
    stale = await api.get(f"{GALA}/quizzes/quiz/scores", headers=members, params={"after": first["next"]})
    assert (stale.status_code, code(stale)) == (410, "cursor_gone")
    assert code(await api.get(f"{GALA}/quizzes/quiz/scores?after=x", headers=members)) == "malformed"


async def test_a_quiz_in_draft_is_told_to_nobody(server: Running, api: httpx.AsyncClient) -> None:
    event = await open_quiz(server.store)
    header = await key_for(api, "results", "hidden_results")
    await verbs.apply(server.store, "gala", "quiz", "reset", find=quizzes.find)
    assert (await told(api, header, "quizzes"))["quizzes"] == []
    await reopen(server.store, event)
    assert len((await told(api, header, "quizzes"))["quizzes"]) == 1


async def test_only_what_was_published_of_a_contest_is_told(server: Running, api: httpx.AsyncClient) -> None:
    await events.create(server.store, make_event(contests=[judged.contest()]))
    header = await key_for(api, "results", "changes")
    reader = Reader(api, header)
    assert (await told(api, header, "contests"))["contests"] == []
    await judged.finish(server.store)
    [contest] = (await told(api, header, "contests"))["contests"]
    assert [(one["place"], one["contestant"]) for one in contest["results"][0]["rows"]] == [(1, "c2"), (2, "c1")]
    assert all(one["key"] == [] for one in contest["shown"]), "exact fractions are for recounts"
    facts = await reader.read(types="activity")
    assert [fact["activity"] for fact in facts] == ["speech"] * 4, "opened, and published three times"


async def test_boards_and_clouds_are_as_phones_see_them(server: Running, api: httpx.AsyncClient) -> None:
    event = make_event(
        question_boards=[QuestionBoard("qa", "问院长", mode="open")],
        word_clouds=[WordCloud("words", "一个词"), WordCloud("late", "另一个词", visibility="on_close")],
    )
    await events.create(server.store, event)
    await verbs.apply(server.store, "gala", "qa", "open", find=boards.find)
    for cloud in ("words", "late"):
        await verbs.apply(server.store, "gala", cloud, "open", find=clouds.find)
    async with server.phone("m1") as phone:
        await phone.send(type="ask", activity="qa", epoch=1, question="q1234567", text="食堂几点开？")
        await phone.until("asked")
        for cloud in ("words", "late"):
            await phone.send(type="give_words", activity=cloud, epoch=1, turn=1, words=["奋斗"])
            await phone.until("my_words")
    header = await key_for(api, "results")
    [board] = (await told(api, header, "question-boards"))["boards"]
    assert [(one["text"], one["name"]) for one in board["questions"]] == [("食堂几点开？", "")]
    shown = (await told(api, header, "word-clouds"))["clouds"]
    assert [(one["activity"], one["members"], one["words"]) for one in shown] == [
        ("words", 1, [["奋斗", 1]]), ("late", 1, None),
    ]  # fmt: skip


async def test_the_ledger_is_followed_without_gaps_and_only_by_who_may_know_members(
    server: Running, api: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger = await opened(server.store)
    await cast(server.store, ledger, "best", *(f"m{n}" for n in range(5)))
    await post_all(server.store, ledger)
    figures, members = await key_for(api, "hidden_results"), await key_for(api, "members")
    assert (await told(api, figures, "points"))["outstanding"] == 10
    for path in ("points/balances", "points/lines"):
        assert code(await api.get(f"{GALA}/{path}", headers=figures)) == "key_scope"
    monkeypatch.setattr(points_shown, "_BALANCES", 1)
    balances: list[Any] = []
    page: dict[str, Any] = {"next": "0"}
    while page["next"]:
        page = await told(api, members, "points/balances", after=page["next"])
        balances += page["balances"]
    assert sorted((one["member"], one["balance"]) for one in balances) == [(f"m{n}", 2) for n in range(5)]
    lines = await told(api, members, "points/lines")
    await cast(server.store, ledger, "next", "m1")
    await post_all(server.store, ledger)
    more = await told(api, members, "points/lines", after=lines["next"])
    assert [one["number"] for one in lines["lines"] + more["lines"]] == list(range(1, 7))
    assert [(one["from"], one["to"], one["points"], one["what"]) for one in more["lines"]] == [
        ("r:vote", "m:m1", 2, ".next"),
    ]  # fmt: skip
    again = await told(api, members, "points/lines", after=more["next"])
    assert (again["lines"], again["next"], again["more"]) == ([], more["next"], False)
    gone = await api.get(f"{GALA}/points/lines", headers=members, params={"after": "999"})
    assert (gone.status_code, code(gone)) == (410, "cursor_gone")


async def test_a_key_for_an_event_alone_does_not_read_the_ledger_of_its_home(
    server: Running, api: httpx.AsyncClient
) -> None:
    home = await opened(server.store, kind="standing")
    await verbs.create(server.store, msgspec.structs.replace(make_event(home=home.id), id="show"))
    alone = await key_for(api, "members", events=["show"])
    both = await key_for(api, "members", events=["show", "gala"])
    assert code(await api.get(f"{DATA}/show/points/lines", headers=alone)) == "key_scope"
    assert (await api.get(f"{DATA}/show/points/lines", headers=both)).json()["ledger"] == "gala"
