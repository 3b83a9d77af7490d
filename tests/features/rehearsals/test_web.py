"""A rehearsal as the console runs it: real phones in a copy of the event, and nothing left behind."""

import re
from collections.abc import AsyncIterator, Callable
from typing import Any

import httpx
import msgspec
import pytest

from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.collected.word_cloud import WordCloud
from acclaim.features.comments import store as comments
from acclaim.features.comments.rules import Word
from acclaim.features.quizzes import actions
from acclaim.features.rehearsals import rules
from acclaim.features.rehearsals import store as rehearsals
from acclaim.identity import operators
from acclaim.redis.client import Store
from acclaim.voting import verbs
from tests.features.quizzes.quizzed import make_quiz
from tests.running import SECRET, Running, make_event, open_event
from tests.waiting import eventually, text_of

ONE = "/api/operator/events/gala"
KEY = bytes.fromhex(SECRET)
REHEARSAL = rules.id_for("gala", KEY)
PATIENCE_S = 60.0  # a process has to start

OF_WORKERS = re.compile(r"^acclaim:(workers|static|sign-in:sessions)|:presence|{gala}:barometer")


@pytest.fixture
async def api(server: Running) -> AsyncIterator[httpx.AsyncClient]:
    password = await operators.ensure_first_operator(server.store)
    async with httpx.AsyncClient(base_url=server.url, headers={"X-Acclaim": "1"}, timeout=PATIENCE_S) as http:
        assert (await http.post("/api/operator/sign-in", json={"name": "admin", "password": password})).is_success
        yield http


async def contents(store: Store) -> dict[str, bytes | None]:
    """Every key and what it holds, less what workers write unasked: heartbeats, who is there and uses what, static
    files, that an operator's session is in use."""
    names = [k for k in await store.scan("acclaim:*") if not OF_WORKERS.search(k)]
    return {name: await store.redis.dump(name) for name in names}


async def until(api: httpx.AsyncClient, done: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    """The audience, once it satisfies a condition."""

    async def ask() -> dict[str, Any] | None:
        audience = (await api.get(f"{ONE}/rehearsal")).json()["audience"]
        return dict(audience) if audience and done(audience) else None

    return await eventually(ask, f"an audience of which this is true: {text_of(done)}")


@pytest.mark.contract
async def test_a_rehearsal_with_an_audience_and_an_outage_leaves_nothing_behind(
    server: Running, api: httpx.AsyncClient
) -> None:
    cloud, quiz = WordCloud("words", "一个词"), make_quiz(seconds=600)
    await open_event(server.store, make_event(admission="members", word_clouds=[cloud], quizzes=[quiz]))
    await comments.replace_words(server.store, "gala", 0, [Word("坏话", "refuse")])
    async with server.phone("ann") as line:
        await line.cast("ballot-0001", "1")
    before = await contents(server.store)

    begun = (await api.post(f"{ONE}/rehearsal")).json()
    assert begun == {"rehearsal": REHEARSAL, "audience": None}
    assert (await api.post(f"{ONE}/rehearsal")).json()["error"]["code"] == "already_exists"
    nested = await api.post(f"/api/operator/events/{REHEARSAL}/rehearsal")
    assert nested.json()["error"]["code"] == "wrong_state"
    assert [line["id"] for line in (await api.get("/api/events")).json()] == ["gala"]  # nobody strays into it
    async with server.phone("crew", REHEARSAL) as crew:
        await crew.until("tick")
        await eventually(lambda: any(REHEARSAL in worker["online"] for worker in server.worker.hubs.workers))
        assert "rehearsal" not in (await api.get("/metrics")).text
    frame = (await api.get(f"/api/events/{REHEARSAL}")).json()
    assert frame["event"]["rehearsal_of"] == "gala"
    assert (await comments.read_rules(server.store, REHEARSAL)).words

    for act in ("polls/best/open", "word-clouds/words/open", "quizzes/quiz/open"):
        assert (await api.post(f"/api/operator/events/{REHEARSAL}/{act}", json={})).is_success, act
    await actions.commit(server.store, await rehearsals.find(server.store, "gala", KEY), "quiz")
    for step in ("ask", "open"):
        moved = await api.post(f"/api/operator/events/{REHEARSAL}/quizzes/quiz/step", json={"step": step})
        assert moved.is_success, moved.text
    assert (await api.put(f"{ONE}/rehearsal/audience", json={"phones": 30, "speed": "storm"})).is_success
    await until(api, lambda a: (a["acknowledged"], a["collected"]) == (60, 30))
    assert (await api.post(f"{ONE}/rehearsal/outage")).is_success
    back = await until(api, lambda a: a["outages"] == 1 and a["there"] == 30 and a["back_s"] > 0)
    assert back["away"] == 0

    report = (await api.delete(f"{ONE}/rehearsal")).json()
    assert (report["ballots"], report["lost"], report["equal"], report["phones"]) == (60, 0, True, 30)
    assert report["ack_ms_p99"] > 0
    assert (await api.get(f"/api/events/{REHEARSAL}")).json()["error"]["code"] == "unknown_event"
    [entry, *_] = await audit.page(server.store, "gala")
    assert (entry.what, entry.detail["ballots"], entry.detail["lost"]) == ("rehearsed", 60, 0)
    after = await contents(server.store)
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert changed == {"acclaim:{gala}:audit"}
    assert (await api.delete(f"{ONE}/rehearsal")).json()["error"]["code"] == "no_rehearsal"


async def test_what_is_no_rehearsal_cannot_be_made_one_or_ended(server: Running, api: httpx.AsyncClient) -> None:
    await events.create(server.store, make_event())
    await verbs.create(server.store, _renamed(REHEARSAL))
    assert (await api.delete(f"{ONE}/rehearsal")).json()["error"]["code"] == "no_rehearsal"
    assert (await api.post(f"{ONE}/rehearsal")).json()["error"]["code"] == "already_exists"
    definition = (await api.get(f"/api/operator/events/{REHEARSAL}")).json()
    definition["event"]["rehearsal_of"] = "gala"
    body = {"rev": definition["rev"], "event": definition["event"]}
    changed = await api.put(f"/api/operator/events/{REHEARSAL}", json=body)
    assert changed.json()["error"]["field"] == "rehearsal_of"
    made = await api.post("/api/operator/events", json={**definition["event"], "id": "other"})
    assert made.json()["error"]["field"] == "rehearsal_of"


def _renamed(event_id: str) -> Event:
    return msgspec.structs.replace(make_event(), id=event_id)


async def test_a_draft_is_rehearsed_though_nobody_can_join_it(server: Running, api: httpx.AsyncClient) -> None:
    await events.create(server.store, make_event(listing="draft"))
    assert (await api.post(f"{ONE}/rehearsal")).json()["rehearsal"] == REHEARSAL
    async with server.phone("crew", REHEARSAL) as crew:
        await crew.until("tick")
    assert (await api.delete(ONE)).json()["error"]["code"] == "wrong_state"  # not during its rehearsal
    await api.delete(f"{ONE}/rehearsal")
    assert (await api.delete(ONE)).is_success


def test_ids_of_rehearsals_fit_and_differ() -> None:
    long = "e" * 63
    ids = {rules.id_for(event, KEY) for event in (long + "1", long + "2", "gala")} | {rules.id_for("gala", b"other")}
    assert len(ids) == 4
    assert all(len(one) <= 64 for one in ids)
