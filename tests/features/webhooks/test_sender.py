"""Webhooks as an owner makes them and a receiver gets them; who sends, and who does when that one is killed."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from standardwebhooks.webhooks import WebhookVerificationError

from acclaim.base.errors import Unknown
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.features.webhooks import keys
from acclaim.features.webhooks import store as webhooks
from acclaim.features.webhooks.limits import LEASE_MS
from acclaim.features.webhooks.rules import State, Webhook
from acclaim.features.webhooks.sender import Sender
from acclaim.redis.client import Store
from acclaim.voting import verbs
from tests.features.changes.reader import key_for
from tests.features.webhooks.receiver import Receiver
from tests.operator_api import code, sign_in
from tests.running import Running, make_event, running
from tests.waiting import eventually

HOOKS = "/api/operator/webhooks"
AT_ONCE = {"LOOK_S": 0.02, "IDLE_LOOK_S": 0.02}


@pytest.fixture
async def server(
    store: Store, redis_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Running]:
    """A worker that may send to this machine, and looks often."""
    for name, seconds in AT_ONCE.items():
        monkeypatch.setattr(f"acclaim.features.webhooks.sender.{name}", seconds)
    monkeypatch.setattr("acclaim.features.webhooks.rules.PAUSES_S", (0,))
    async with running(redis_url, tmp_path, webhook_networks=("127.0.0.0/8",)) as served:
        await events.create(served.store, make_event(admission="open"))
        yield served


async def made(api: httpx.AsyncClient, receiver: Receiver, **fields: Any) -> dict[str, str]:
    answer = await api.post(HOOKS, json={"url": receiver.url, "event": "gala"} | fields)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


async def test_a_hint_leads_to_the_facts_and_is_signed_as_the_standard_says(
    server: Running, api: httpx.AsyncClient, receiver: Receiver
) -> None:
    hook = await made(api, receiver, types=["poll"])
    await verbs.apply(server.store, "gala", "best", "open")
    await eventually(lambda: receiver.received, "a hint has come")
    said: Any = receiver.received[0].verified(hook["secret"])
    assert (said["type"], said["event"], said["types"]) == ("changes", "gala", ["poll"])
    assert said["id"] == receiver.received[0].headers["webhook-id"]
    path = said["link"].removeprefix(server.worker.services.settings.origin)
    async with httpx.AsyncClient(base_url=server.url) as machine:
        page = await machine.get(path, headers=await key_for(api, "changes"))
    assert '"state":"open"' in page.text
    stored = await server.store.redis.hgetall(keys.WEBHOOKS)
    assert not any(hook["secret"][6:30].encode() in value for value in stored.values())


async def test_a_hint_that_is_not_taken_comes_again_with_its_id_and_nothing_is_hinted_twice(
    server: Running, api: httpx.AsyncClient, receiver: Receiver
) -> None:
    receiver.answers = [b"HTTP/1.1 500 No\r\n\r\n", b"HTTP/1.1 301 Moved\r\nLocation: /\r\n\r\n"]
    hook = await made(api, receiver)
    await verbs.apply(server.store, "gala", "best", "open")
    await eventually(lambda: len(receiver.received) >= 3, "the third try is taken")
    assert len({one.headers["webhook-id"] for one in receiver.received}) == 1
    line = await eventually(lambda: _taken(api), "it is written down")
    assert (line["said"], line["tries"], line["failing_since"], line["on"]) == ("204", 0, 0, True)
    await verbs.apply(server.store, "gala", "best", "close")
    await eventually(lambda: len(receiver.received) >= 4, "the next fact is hinted at")
    assert receiver.received[3].headers["webhook-id"] != receiver.received[0].headers["webhook-id"]
    receiver.received[3].verified(hook["secret"])


async def _taken(api: httpx.AsyncClient) -> dict[str, Any] | None:
    [line] = (await api.get(HOOKS)).json()
    return line if line["taken_at"] else None


async def test_an_owner_tests_rotates_resends_turns_and_removes(
    server: Running, api: httpx.AsyncClient, receiver: Receiver
) -> None:
    hook = await made(api, receiver)
    one = {"id": hook["id"]}
    assert (await api.post(f"{HOOKS}/test", json=one)).json() == {"taken": True, "said": "204"}
    assert receiver.received[0].verified(hook["secret"])["type"] == "test"
    rotated = (await api.post(f"{HOOKS}/rotate", json=one)).json()
    await verbs.apply(server.store, "gala", "best", "open")
    await eventually(lambda: len(receiver.received) >= 2, "a hint has come")
    first = receiver.received[1]
    assert first.verified(hook["secret"]) == first.verified(rotated["secret"])
    await eventually(lambda: _taken(api), "it is written down")
    await api.post(f"{HOOKS}/resend", json=one)
    await eventually(lambda: len(receiver.received) >= 3, "once more")
    assert receiver.received[2].body == first.body
    await api.post(f"{HOOKS}/turn", json=one | {"on": False})
    [line] = (await api.get(HOOKS)).json()
    assert (line["on"], line["off_at"]) == (False, 0)
    assert (await api.post(f"{HOOKS}/remove", json=one)).status_code == 200
    assert (await api.get(HOOKS)).json() == []
    assert code(await api.post(f"{HOOKS}/test", json=one)) == "unknown_webhook"
    whats = [entry.what for entry in await audit.page(server.store, "")]
    assert [what for what in whats if "webhook" in what] == [
        "remove_webhook", "turn_webhook_off", "rotate_webhook", "make_webhook",
    ]  # fmt: skip


async def test_one_that_could_not_begin_is_not_made(
    api: httpx.AsyncClient, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("acclaim.features.changes.cursor.CURSOR_CHARS_MAX", 10)
    refused = await api.post(HOOKS, json={"url": receiver.url, "event": "gala"})
    assert code(refused) == "malformed"
    assert (await api.get(HOOKS)).json() == []


async def test_an_owner_need_not_wait_for_the_next_try(
    server: Running, api: httpx.AsyncClient, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("acclaim.features.webhooks.rules.PAUSES_S", (3600,))
    receiver.answers = [b"HTTP/1.1 500 No\r\n\r\n"]
    hook = await made(api, receiver)
    await verbs.apply(server.store, "gala", "best", "open")

    async def fails() -> bool:
        [line] = (await api.get(HOOKS)).json()
        return bool(line["failing_since"])

    await eventually(fails, "it waits for an hour")
    await api.post(f"{HOOKS}/resend", json={"id": hook["id"]})
    line = await eventually(lambda: _taken(api), "it is taken at once")
    assert (line["failing_since"], line["tries"]) == (0, 0)
    assert receiver.received[0].body == receiver.received[1].body


async def test_a_receiver_that_is_gone_is_turned_off_and_the_log_says_so(
    server: Running, api: httpx.AsyncClient, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("acclaim.features.webhooks.rules.PAUSES_S", (3600,))
    receiver.answers = [b"HTTP/1.1 410 Gone\r\n\r\n"]
    hook = await made(api, receiver)
    await verbs.apply(server.store, "gala", "best", "open")

    async def given_up() -> bool:
        [line] = (await api.get(HOOKS)).json()
        return bool(line["off_at"]) and not line["on"]

    await eventually(given_up, "it is off")
    [newest] = await audit.page(server.store, "", limit=1)
    assert newest.what == "give_up_webhook"
    await verbs.apply(server.store, "gala", "best", "close")
    await api.post(f"{HOOKS}/turn", json={"id": hook["id"], "on": True})
    await eventually(lambda: len(receiver.received) >= 2, "on again, it hints at what has happened meanwhile")


async def test_a_webhook_into_our_own_network_reaches_nobody(
    store: Store, redis_url: str, tmp_path: Path, receiver: Receiver
) -> None:
    async with (
        running(redis_url, tmp_path) as served,
        httpx.AsyncClient(base_url=served.url, headers={"X-Acclaim": "1"}) as api,
    ):
        await sign_in(served, api)
        await events.create(served.store, make_event())
        hook = await made(api, receiver)
        tried = (await api.post(f"{HOOKS}/test", json={"id": hook["id"]})).json()
        assert tried == {"taken": False, "said": "private_address"}
        for url in ("file:///etc/passwd", "http://169.254.169.254:99999/"):
            assert code(await api.post(HOOKS, json={"url": url, "event": "gala"})) == "definition_invalid"
    assert receiver.received == []


@pytest.mark.contract
async def test_one_at_a_time_has_the_lease(store: Store) -> None:
    assert [await webhooks.take_lease(store, who) for who in ("a", "b", "a")] == [True, False, True]
    await webhooks.give_lease_back(store, "b")
    assert not await webhooks.take_lease(store, "b"), "nobody gives back what is another's"
    await webhooks.give_lease_back(store, "a")
    assert await webhooks.take_lease(store, "b")
    assert 0 < await store.redis.pttl(keys.LEASE) <= LEASE_MS


async def test_another_worker_goes_on_for_one_that_was_killed(
    server: Running, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("acclaim.features.webhooks.store.LEASE_MS", 200)
    settings = server.worker.services.settings
    await server.worker.drain()  # its own sender is not in the way
    killed, other = (Sender(server.store, settings) for _ in range(2))
    hook = Webhook(receiver.url, "gala", (), "admin", 1, 1, 1, 1)
    webhook_id = await webhooks.make(server.store, hook)
    await webhooks.save_state(server.store, webhook_id, await killed.beginning(hook))
    receiver.answers = [b""]  # the connection breaks off: was it taken?
    sending = asyncio.create_task(killed.run())
    await verbs.apply(server.store, "gala", "best", "open")
    await eventually(lambda: receiver.received, "the first one sends")
    sending.cancel()  # and gives nothing back
    going_on = asyncio.create_task(other.run())
    await eventually(lambda: len(receiver.received) >= 2, "the other one sends it again")
    assert receiver.received[0].headers["webhook-id"] == receiver.received[1].headers["webhook-id"]
    going_on.cancel()


async def test_what_others_signed_is_not_ours(server: Running, api: httpx.AsyncClient, receiver: Receiver) -> None:
    hook, other = await made(api, receiver), await made(api, receiver)
    await api.post(f"{HOOKS}/test", json={"id": hook["id"]})
    with pytest.raises(WebhookVerificationError):
        receiver.received[0].verified(other["secret"])


async def test_a_webhook_whose_cursor_nobody_can_read_is_hinted_at_and_keeps_none_waiting(
    server: Running, receiver: Receiver
) -> None:
    await server.worker.drain()
    sender = Sender(server.store, server.worker.services.settings)
    hook = Webhook(receiver.url, "gala", (), "admin", 1, 1, 1, 1)
    for after in ("?" * 13_000, ""):
        await webhooks.save_state(server.store, webhook_id := await webhooks.make(server.store, hook), State(after))
        await sender.look()
        await sender.look()
        [state] = [line[2] for line in await webhooks.read(server.store) if line[0] == webhook_id]
        assert state is not None
        assert state.said == "204"
    assert len(receiver.received) == 2, "once each"


async def test_a_look_that_fails_leaves_the_others_theirs(
    server: Running, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    await server.worker.drain()
    sender = Sender(server.store, server.worker.services.settings)
    for at in (1, 2):
        hook = Webhook(f"{receiver.url}&n={at}", "gala", (), "admin", at, 1, 1, 1)
        await webhooks.save_state(server.store, await webhooks.make(server.store, hook), await sender.beginning(hook))
    send = sender.send

    async def broken(webhook_id: str, webhook: Webhook, body: dict[str, object]) -> str:
        if webhook.made_at == 2:  # the first of a look
            raise ValueError("broken")
        return await send(webhook_id, webhook, body)

    monkeypatch.setattr(sender, "send", broken)
    await verbs.apply(server.store, "gala", "best", "open")
    assert await sender.look()
    assert [one.target[-1] for one in receiver.received] == ["1"]


@pytest.mark.contract
async def test_of_changes_at_once_none_is_lost_and_none_brings_a_removed_webhook_back(store: Store) -> None:
    webhook_id = await webhooks.make(store, Webhook("https://host.example", "gala", (), "admin", 1, 1, 1, 1))

    def counted(one: Webhook) -> Webhook:
        return msgspec.structs.replace(one, generation=one.generation + 1)

    await asyncio.gather(*(webhooks.change(store, webhook_id, counted) for _ in range(10)))
    assert (await webhooks.find(store, webhook_id)).generation == 11
    await webhooks.remove(store, webhook_id)
    with pytest.raises(Unknown, match="unknown_webhook"):
        await webhooks.change(store, webhook_id, counted)
    assert await webhooks.read(store) == []
