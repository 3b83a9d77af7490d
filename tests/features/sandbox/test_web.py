"""The sandbox over HTTP: made by one call, played by an API key, emptied, and never mixed up with a real event."""

from typing import Any

import httpx
import msgspec
import pytest

from acclaim.base.clock import now_ms
from acclaim.event import bin
from acclaim.event import store as events
from acclaim.features.comments import store as comments
from acclaim.features.sandbox import player, rules
from acclaim.features.sandbox import store as sandbox
from acclaim.identity.roster import store as roster
from acclaim.redis import keys as event_keys
from acclaim.voting import ballots, polls
from tests.features.changes.reader import DATA, Reader, key_for
from tests.operator_api import code
from tests.running import Running, make_event, open_event
from tests.waiting import eventually

SANDBOX = "/api/operator/sandbox"
PLAY = f"{DATA}/sandbox/play"
DAY_MS = 24 * 3600 * 1000


async def at_rest(server: Running) -> None:
    async def is_at_rest() -> bool:
        return not await sandbox.is_busy(server.store)

    await eventually(is_at_rest)


async def make(api: httpx.AsyncClient) -> None:
    made = await api.put(SANDBOX)
    assert (made.status_code, made.json()) == (200, {"event": "sandbox", "busy": False}), made.text


async def played(server: Running, api: httpx.AsyncClient, header: dict[str, str], **body: Any) -> None:
    answer = await api.post(PLAY, json={"seconds": 0} | body, headers=header)
    assert answer.status_code == 200, answer.text
    await at_rest(server)


async def test_one_call_makes_it_and_it_is_told_apart_from_real_events(server: Running, api: httpx.AsyncClient) -> None:
    await open_event(server.store, make_event(listing="listed"))
    for _ in range(2):
        await make(api)
    record = await events.read(server.store, "sandbox")
    await api.put("/api/operator/events/sandbox/listing", json={"listing": "listed"})
    assert [one["id"] for one in (await api.get("/api/events")).json()] == ["gala"]
    assert {one["id"]: one["sandbox"] for one in (await api.get("/api/operator/events")).json()} == {
        "gala": False,
        "sandbox": True,
    }
    of_all = await api.get(DATA, headers=await key_for(api, "results"))
    of_it = await api.get(DATA, headers=await key_for(api, "results", events=["sandbox"]))
    assert [(one["id"], one["sandbox"]) for one in of_all.json()["events"]] == [("gala", False)]
    assert [(one["id"], one["sandbox"]) for one in of_it.json()["events"]] == [("sandbox", True)]
    assert (await api.get("/api/events/sandbox")).json()["event"]["sandbox"] is True
    assert record.event == rules.definition()


async def test_a_ceremony_that_a_key_has_asked_for_is_in_the_feed_and_adds_up(
    server: Running, api: httpx.AsyncClient
) -> None:
    await make(api)
    header = await key_for(api, "changes", "results", "cues", events=["sandbox"])
    reader = Reader(api, header, "sandbox")
    await played(server, api, header, publish=True)
    await reader.read()
    assert [fact["state"] for fact in reader.of("poll")] == ["open", "closed", "published"]
    assert sum(fact["ballots"] for fact in reader.of("ballots")) == len(rules.people())
    assert len(reader.of("comment")) == len(rules.SAID)
    assert [fact["cue"] for fact in reader.of("show")] == list(rules.CUES)
    record = await events.read(server.store, "sandbox")
    [poll] = record.event.polls
    assert (await ballots.recount(server.store, record.event, poll)).equal
    assert len(reader.of("receipts")[-1]["counted"]) == len(rules.people())

    again = await api.post(PLAY, json={}, headers=header)
    assert code(again) == "wrong_state"
    emptied = await api.post(f"{SANDBOX}/empty")
    assert emptied.json() == {"event": "sandbox", "busy": False}
    gone = await reader.ask()
    assert (gone.status_code, code(gone)) == (410, "cursor_gone")
    reader = Reader(api, header, "sandbox")
    await played(server, api, header)
    await reader.read()
    assert {fact["epoch"] for fact in reader.of("ballots")} == {2}, "phones keep what they cast in the first"
    assert [fact["state"] for fact in reader.of("poll")][-1] == "closed"


async def test_who_has_left_the_roster_does_not_vote_and_a_second_ceremony_is_a_new_epoch(
    server: Running, api: httpx.AsyncClient
) -> None:
    await make(api)
    header = await key_for(api, "cues", "roster", events=["sandbox"])
    leavers = "".join(f'{{"do": "leave", "id": "sandbox-{n}"}}\n' for n in range(20))
    left = await api.patch(f"{DATA}/sandbox/roster?force=true", content=leavers, headers=header | {"If-Match": "*"})
    assert left.json()["left"] == 20, left.text
    await played(server, api, header)
    await played(server, api, header)
    now = (await polls.read_all(server.store, "sandbox", rules.definition().polls))["best"]
    assert (now.epoch, now.state, now.members) == (2, "closed", len(rules.people()) - 20)


async def test_one_plays_it_at_a_time_and_a_real_event_never_plays(server: Running, api: httpx.AsyncClient) -> None:
    await open_event(server.store, make_event())
    header = await key_for(api, "cues")
    assert code(await api.post(PLAY, json={}, headers=header)) == "unknown_event"
    assert code(await api.post(f"{DATA}/gala/play", json={}, headers=header)) == "wrong_state"
    await make(api)
    first = await api.post(f"{SANDBOX}/play", json={"seconds": 600})
    assert first.json()["busy"] is True
    for refused in (await api.post(PLAY, json={}, headers=header), await api.post(f"{SANDBOX}/empty")):
        assert code(refused) == "conflict"
    await server.worker.services.find(player.Player).drain()
    await at_rest(server)
    assert (await api.post(f"{SANDBOX}/empty")).status_code == 200


async def test_each_day_it_is_emptied_once_and_nothing_of_others_is(server: Running, api: httpx.AsyncClient) -> None:
    await make(api)
    await open_event(server.store, make_event())
    hook = {"url": "https://receiver.example/", "event": "sandbox"}
    header = await key_for(api, "cues", events=["sandbox"])
    today = now_ms()
    await played(server, api, header)
    made = await api.post("/api/operator/webhooks", json=hook)
    assert made.status_code == 200, made.text
    assert not await player.empty_if_due(server.store, today)
    assert await comments.bounds(server.store, "sandbox") != (0, 0)
    assert await player.empty_if_due(server.store, today + DAY_MS)
    now = await polls.read_all(server.store, "sandbox", rules.definition().polls)
    assert (now["best"].state, now["best"].members) == ("draft", 0)
    assert await comments.bounds(server.store, "sandbox") == (0, 0)
    summary = await roster.summary(server.store, "sandbox")
    assert summary and summary.members == len(rules.people())
    assert (await events.read(server.store, "gala")).event.polls
    assert len((await api.get("/api/operator/webhooks")).json()) == 1
    await played(server, api, header)  # the key is good for it as before


@pytest.mark.parametrize("makes", [True, False])
async def test_nobody_makes_a_real_event_one_nor_one_real(server: Running, api: httpx.AsyncClient, makes: bool) -> None:
    event = make_event(sandbox=makes)
    if makes:
        created = await api.post("/api/operator/events", json=msgspec.to_builtins(event))
        assert (created.status_code, created.json()["error"]["field"]) == (422, "sandbox")
        return
    await make(api)
    record = await events.read(server.store, "sandbox")
    real = msgspec.to_builtins(msgspec.structs.replace(record.event, sandbox=False))
    edited = await api.put("/api/operator/events/sandbox", json={"event": real, "rev": record.rev})
    assert (edited.status_code, edited.json()["error"]["field"]) == (422, "sandbox")


async def test_an_event_that_only_has_its_id_is_left_alone(server: Running, api: httpx.AsyncClient) -> None:
    await open_event(server.store, msgspec.structs.replace(make_event(), id="sandbox"))
    assert code(await api.put(SANDBOX)) == "already_exists"
    assert code(await api.post(f"{SANDBOX}/empty")) == "already_exists"
    assert not await player.empty_if_due(server.store, now_ms())
    assert (await events.read(server.store, "sandbox")).event.title == "颁奖典礼"


async def test_a_deleted_one_comes_out_of_the_bin(server: Running, api: httpx.AsyncClient) -> None:
    await make(api)
    assert (await api.delete("/api/operator/events/sandbox")).status_code == 200
    assert (await api.get(SANDBOX)).json() == {"event": "", "busy": False}
    await make(api)


async def test_an_erased_one_can_be_made_again_and_what_an_emptying_left_is_gone(
    server: Running, api: httpx.AsyncClient
) -> None:
    await make(api)
    await played(server, api, await key_for(api, "cues", events=["sandbox"]))
    await api.delete("/api/operator/events/sandbox")
    await bin.erase(server.store, "sandbox", "server", now_ms())
    await make(api)
    await played(server, api, await key_for(api, "cues", events=["sandbox"]))
    async with server.store.answering() as redis:
        await redis.delete(event_keys.event("sandbox"))  # as where a worker is killed while it empties it
    await make(api)
    now = await polls.read_all(server.store, "sandbox", rules.definition().polls)
    assert (now["best"].state, now["best"].members) == ("draft", 0)
    assert await comments.bounds(server.store, "sandbox") == (0, 0)
