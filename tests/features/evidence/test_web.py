"""Evidence and voiding of everything that members give: ballots that choose, rate or rank, upvotes, and words."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from acclaim.base.clock import now_ms
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.collected.question_board import QuestionBoard
from acclaim.event.parts.collected.word_cloud import WordCloud
from acclaim.event.parts.counting import Ranking, Rating
from acclaim.event.parts.poll import Option, Poll
from acclaim.features.archive.archive import Reader
from acclaim.features.archive.backup import backup
from acclaim.features.archive.recount import recount_activities, recount_archive
from acclaim.features.archive.restore import restore
from acclaim.features.evidence import store as evidence
from acclaim.features.questions import store as boards
from acclaim.features.word_clouds import store as clouds
from acclaim.identity import device
from acclaim.redis.client import Store
from acclaim.voting import casting
from acclaim.voting.ballot import Ballot
from tests.operator_api import ONE, code
from tests.running import SECRET, Running, make_event

OPTIONS = [Option("a", "甲"), Option("b", "乙")]
COMPUTER = [device.new_id(bytes(32), "gala", "192.0.2.1", now_ms() - 60_000, n) for n in range(30)]
EVENT = make_event(
    Poll("stars", "打分", OPTIONS, counting=Rating(5)),
    Poll("order", "排序", OPTIONS, counting=Ranking()),
    admission="open",
    question_boards=[QuestionBoard("qa", "问院长", mode="open")],
    word_clouds=[WordCloud("words", "一个词")],
)
Give = Callable[[Store, Event, int, list[str]], Awaitable[Any]]


def voted(poll_id: str, payload: str) -> Give:
    async def give(store: Store, event: Event, rev: int, members: list[str]) -> Any:
        poll = next(one for one in event.polls if one.id == poll_id)
        some = [Ballot(member, f"ballot-{n:04}", f"audience {payload}") for n, member in enumerate(members)]
        await casting.cast_batch(store, event, poll, 0, 1, rev, some)

    return give


async def upvoted(store: Store, event: Event, rev: int, members: list[str]) -> Any:
    content = '{"text":"几点？","name":"","unit":""}'
    asked = boards.Asked("asker", "ask-0001", "shown", content)
    [placed] = await boards.ask_batch(store, "gala", event.question_board("qa"), 1, rev, [asked])
    assert isinstance(placed, boards.Placed)
    some = [boards.Upvote(member, placed.number, 1, True) for member in members]
    await boards.upvote_batch(store, "gala", "qa", 1, rev, some)


async def gave_words(store: Store, event: Event, rev: int, members: list[str]) -> Any:
    await clouds.give_batch(store, "gala", "words", 1, rev, [clouds.Given(one, 1, ("广告", "刷屏")) for one in members])


@pytest.mark.parametrize(
    ("path", "give", "each"),
    [
        ("polls/stars", voted("stars", "a=5,b=1"), 1), ("polls/order", voted("order", ">a>b"), 1),
        ("question-boards/qa", upvoted, 1), ("word-clouds/words", gave_words, 2),
    ],
)  # fmt: skip
async def test_a_computers_devices_are_flagged_voided_on_the_record_and_out_of_every_count(
    server: Running, api: httpx.AsyncClient, tmp_path: Path, path: str, give: Give, each: int
) -> None:
    store, activity_id = server.store, path.partition("/")[2]
    await events.create(store, EVENT)
    assert (await api.post(f"{ONE}/{path}/open")).status_code == 200
    record = await events.read(store, "gala")
    await give(store, record.event, record.rev, [*COMPUTER, "m1"])

    found = (await api.get(f"{ONE}/{path}/evidence")).json()
    assert (found["poll"], found["devices"], found["members"], found["flagged"]) == (activity_id, 30, 1, 30)
    [cluster] = found["clusters"]
    assert cluster["alike"] == 1.0
    chosen = {name: cluster[name] for name in ("place", "made_from", "made_until", "rule")}
    order = {"epoch": 1, "why": "一台电脑", "cluster": chosen}
    done = {"poll": activity_id, "epoch": 1, "members": 30, "ballots": 30 * each, "already": 0}
    assert (await api.post(f"{ONE}/{path}/void", json=order)).json() == done
    assert (await api.post(f"{ONE}/{path}/void", json=order)).json()["already"] == 30
    nobody = {"epoch": 1, "why": "x", "members": ["nobody"]}
    assert code(await api.post(f"{ONE}/{path}/void", json=nobody)) == "no_ballots"
    assert (await api.get(f"{ONE}/{path}/evidence")).json()["voided"] == 30

    entries = [one for one in (await api.get(f"{ONE}/audit")).json()["entries"] if one["what"] == "void"]
    assert [(one["poll"], one["detail"]["ballots"], one["detail"]["why"]) for one in entries] == [
        (activity_id, 0, "一台电脑"), (activity_id, 30 * each, "一台电脑"),
    ]  # fmt: skip
    if path.startswith("polls"):
        lines = {one["poll"]: one for one in (await api.post(f"{ONE}/recount")).json()["polls"]}
        assert lines[activity_id]["equal"] and lines[activity_id]["recount"]["ballots"] == 1
    else:
        again = (await api.get(f"{ONE}/{path}/recount")).json()
        assert again["equal"] and again["voided"] == 30 and set(again["recount"].values()) == {1}

    await backup(store, "gala", tmp_path / "gala.zip", bytes.fromhex(SECRET))
    archive = Reader(tmp_path / "gala.zip")
    assert all(one.equal for one in recount_archive(archive))
    assert [one.voided for one in evidence.of_archive(archive) if one.poll == activity_id] == [30]
    assert sum(one.voided for one in recount_archive(archive)) == (30 if path.startswith("polls") else 0)
    assert sum(one.voided for one in recount_activities(archive)) == (0 if path.startswith("polls") else 30)
    await restore(store, archive, "again")
    there = next(one for one in evidence.activities_of(record.event) if one.id == activity_id)
    assert (await evidence.read(store, "again", there)).voided == 30


async def test_upvotes_are_voided_once_a_second_operator_has_approved_it(
    server: Running, api: httpx.AsyncClient
) -> None:
    await events.create(server.store, make_event(question_boards=EVENT.question_boards, second_operator=True))
    await api.post(f"{ONE}/question-boards/qa/open")
    record = await events.read(server.store, "gala")
    await upvoted(server.store, record.event, record.rev, ["m1"])
    order = {"epoch": 1, "why": "误点", "members": ["m1"]}
    assert code(await api.post(f"{ONE}/question-boards/qa/void", json=order)) == "consent_needed"
    [proposal] = (await api.get(f"{ONE}/proposals")).json()
    assert proposal["detail"] == {"board": "qa", **order}
    assert (await api.get(f"{ONE}/question-boards/qa/recount")).json()["voided"] == 0
