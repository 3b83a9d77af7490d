"""The data interface as another system uses it: with a key that an owner has made."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from acclaim.base.clock import now_ms
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.parts.cue import Cue, Open, Show
from acclaim.identity import api_keys, operators
from acclaim.redis import keys
from acclaim.voting import verbs
from tests.operator_api import code
from tests.running import Running, make_event, make_poll, open_event
from tests.waiting import eventually

DATA = "/api/data/v1/events"
KEYS = "/api/operator/api-keys"


@pytest.fixture
async def machine(server: Running) -> AsyncIterator[httpx.AsyncClient]:
    """A client that is not signed in."""
    async with httpx.AsyncClient(base_url=server.url) as http:
        yield http


async def key_for(api: httpx.AsyncClient, *scopes: str, **fields: Any) -> dict[str, str]:
    """The header with a new key."""
    made = await api.post(KEYS, json={"name": "转播车", "scopes": scopes} | fields)
    assert made.status_code == 200, made.text
    return {"Authorization": f"Bearer {made.json()['text']}"}


async def test_results_are_those_that_the_key_may_see(
    server: Running, api: httpx.AsyncClient, machine: httpx.AsyncClient
) -> None:
    await events.create(server.store, make_event(make_poll(visibility="on_publish", options=3), admission="open"))
    await api.post("/api/operator/events/gala/polls/best/open")
    for member, option in (("m1", "2"), ("m2", "2"), ("m3", "3")):
        async with server.phone(member) as phone:
            await phone.until("tick")
            assert (await phone.cast("ballot-0001", option))["type"] == "ack"
    public, hidden = await key_for(api, "results"), await key_for(api, "hidden_results")

    async def poll(header: dict[str, str], path: str) -> dict[str, Any]:
        answer = await machine.get(f"{DATA}/gala/{path}", headers=header)
        assert answer.status_code == 200, answer.text
        return dict(answer.json()["polls"][0])

    async def counted() -> bool:
        return bool((await poll(hidden, "hidden-results"))["ballots"] == 3)

    await eventually(counted, "the worker has read the ballots")
    before = await poll(public, "results")
    assert (before["state"], before["ballots"], before["shown"]) == ("open", 3, False)
    assert [(o["votes"], o["rank"], o["share"]) for o in before["options"]] == [(None, None, None)] * 3
    seen = await poll(hidden, "hidden-results")
    assert [(o["votes"], o["rank"], o["share"]) for o in seen["options"]] == [(0, 3, 0), (2, 1, 66.67), (1, 2, 33.33)]
    assert code(await machine.get(f"{DATA}/gala/hidden-results", headers=public)) == "key_scope"

    for verb in ("close", "publish"):
        await verbs.apply(server.store, "gala", "best", verb)

    async def published() -> bool:
        return bool((await poll(public, "results"))["shown"])

    await eventually(published, "the public key sees the result")
    assert (await poll(public, "results"))["options"] == seen["options"]


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ({}, "key_missing"),
        ({"Authorization": "Basic YWRtaW46eA=="}, "key_missing"),
        ({"Authorization": "Bearer nonsense"}, "key_refused"),
        ({"Authorization": "Bearer acclaim_0123456789ab_" + "0" * 48}, "key_refused"),
        ({"Authorization": "Bearer acclaim_../../etc/ab_x"}, "key_refused"),
        ({"Authorization": "Bearer acclaim__"}, "key_refused"),
    ],
)
async def test_nobody_gets_in_without_a_key(
    server: Running, machine: httpx.AsyncClient, header: dict[str, str], said: str
) -> None:
    await events.create(server.store, make_event())
    for path in ("", "/gala/results", "/gala/graphics"):
        answer = await machine.get(DATA + path, headers=header)
        assert (code(answer), answer.status_code) == (said, 401)


async def test_a_key_in_the_address_is_no_key(api: httpx.AsyncClient, machine: httpx.AsyncClient) -> None:
    text = (await key_for(api, "results"))["Authorization"].removeprefix("Bearer ")
    for query in (f"?key={text}", f"?access_token={text}", f"?api_key={text}"):
        assert code(await machine.get(DATA + query)) == "key_missing"


async def test_a_key_ends_at_its_events_its_time_and_its_revocation(
    server: Running, api: httpx.AsyncClient, machine: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    for event_id in ("gala", "other"):
        event = make_event()
        await events.create(server.store, type(event)(id=event_id, title=event.title, polls=event.polls))
    mine = await key_for(api, "results", events=["gala"], expires_at=now_ms() + 3_600_000)
    listed = (await machine.get(DATA, headers=mine)).json()
    assert ([one["id"] for one in listed["events"]], listed["next"]) == (["gala"], "")
    assert code(await machine.get(f"{DATA}/other/results", headers=mine)) == "key_scope"
    assert code(await machine.get(f"{DATA}/nobody/results", headers=mine)) == "key_scope"
    everywhere = await key_for(api, "results")
    assert code(await machine.get(f"{DATA}/nobody/results", headers=everywhere)) == "unknown_event"

    [_, line] = (await api.get(KEYS)).json()
    assert (line["events"], line["rows"]) == (["gala"], 1)
    assert line["used_at"] > line["made_at"] - 1000
    stored = await server.store.redis.hgetall(keys.API_KEYS)
    secret = mine["Authorization"].rpartition("_")[2]
    assert not any(secret.encode() in value for value in stored.values())

    with monkeypatch.context() as later:
        later.setattr("acclaim.http.endpoint.now_ms", lambda: now_ms() + 7_200_000)
        assert code(await machine.get(f"{DATA}/gala/results", headers=mine)) == "key_refused"
    assert (await machine.get(f"{DATA}/gala/results", headers=mine)).status_code == 200
    assert (await api.post(f"{KEYS}/revoke", json={"id": line["id"]})).status_code == 200
    assert code(await machine.get(f"{DATA}/gala/results", headers=mine)) == "key_refused"
    assert code(await api.post(f"{KEYS}/revoke", json={"id": line["id"]})) == "unknown_key"
    log = [entry.what for entry in await audit.page(server.store, "")]
    assert [what for what in log if "api_key" in what] == ["revoke_api_key", "make_api_key", "make_api_key"]


async def test_a_key_is_accepted_from_its_networks_alone(server: Running, api: httpx.AsyncClient) -> None:
    await open_event(server.store, make_event())
    address = f"{DATA}/gala/results"
    here = await key_for(api, "results", networks=["127.0.0.0/8", "::1"])
    elsewhere = await key_for(api, "results", networks=["10.20.0.0/16", "2001:db8::/32"])
    assert (await api.get(address, headers=here)).status_code == 200
    refused = await api.get(address, headers=elsewhere)
    assert (refused.status_code, code(refused)) == (401, "key_refused")
    assert "network" in refused.json()["error"]["message"]
    wrong = await api.post("/api/operator/api-keys", json={"name": "x", "scopes": ["results"], "networks": ["10.1/40"]})
    assert (wrong.status_code, wrong.json()["error"]["field"]) == (422, "networks")
    lines = (await api.get("/api/operator/api-keys")).json()
    assert [line["networks"] for line in lines] == [["10.20.0.0/16", "2001:db8::/32"], ["127.0.0.0/8", "::1/128"]]


async def test_presence_is_sums_of_a_public_event(server: Running, api: httpx.AsyncClient) -> None:
    await open_event(server.store, make_event())
    header = await key_for(api, "results")

    async def told() -> Any:
        return (await api.get(f"{DATA}/gala/presence", headers=header)).json()

    async def has_both() -> bool:
        return bool((await told())["online"] == 2)

    async with server.phone("m1"), server.phone("m2"):
        await eventually(has_both)
        assert set((await told())["presence"]) == {
            "peak", "peak_at", "visits", "members", "watched_s", "watched_s_average",
        }  # fmt: skip
    await api.post("/api/operator/events/gala/polls/best/close")
    await api.put("/api/operator/events/gala/listing", json={"listing": "draft"})
    assert code(await api.get(f"{DATA}/gala/presence", headers=header)) == "not_public"


async def test_pages_of_events_follow_a_cursor(
    server: Running, api: httpx.AsyncClient, machine: httpx.AsyncClient
) -> None:
    event = make_event()
    for n in range(5):
        await events.create(server.store, type(event)(id=f"e{n}", title=f"第{n}场"))
    key, found, after = await key_for(api, "results"), list[str](), ""
    while True:
        page = (await machine.get(DATA, headers=key, params={"limit": 2, "after": after})).json()
        found += [one["id"] for one in page["events"]]
        if not (after := page["next"]):
            break
    assert found == [f"e{n}" for n in range(5)]
    for limit in ("0", "101", "x", "-1", "²"):
        assert code(await machine.get(DATA, headers=key, params={"limit": limit})) == "malformed"


async def test_a_busy_client_is_told_to_slow_down(
    server: Running, api: httpx.AsyncClient, machine: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server.worker.services.key_requests, "_per_s", 0.0)
    key = await key_for(api, "results")
    codes = [(await machine.get(DATA, headers=key)).status_code for _ in range(api_keys.REQUESTS_BURST + 1)]
    assert codes == [200] * api_keys.REQUESTS_BURST + [429]
    assert (await machine.get(DATA, headers=await key_for(api, "results"))).status_code == 200


async def test_graphics_follow_the_stage_and_a_key_leads_the_show(
    server: Running, api: httpx.AsyncClient, machine: httpx.AsyncClient
) -> None:
    cues = [
        Cue("doors", "开场", actions=[Open("best"), Show("race", "best")]),
        Cue("end", "散场", actions=[Show("holding")]),
    ]
    await events.create(server.store, make_event(make_poll(options=3), admission="open", cues=cues))
    key = await key_for(api, "graphics", "cues")

    async def graphics() -> dict[str, Any]:
        return dict((await machine.get(f"{DATA}/gala/graphics", headers=key)).json())

    first = await graphics()
    assert (first["next_cue"], first["show_number"]) == ("doors", 0)
    assert [row["id"] for row in first["rows"]] == ["1", "2", "3"], "the screen shows the only poll, by itself"
    press = {"do": "next", "number": 0}
    led = (await machine.post(f"{DATA}/gala/show", json=press, headers=key)).json()
    assert led == {"first": True, "cue": "doors", "next_cue": "end", "show_number": 1, "steps": 0}
    again = (await machine.post(f"{DATA}/gala/show", json=press, headers=key)).json()
    assert again == led | {"first": False}, "the answer was lost, and the machine asks again"
    async with server.phone("m1") as phone:
        await phone.until("tick")
        await phone.cast("ballot-0001", "3")

    async def led_to_three() -> bool:
        rows = (await graphics())["rows"]
        return [(row["id"], row["votes"]) for row in rows] == [("3", 1), ("1", 0), ("2", 0)]

    await eventually(led_to_three, "the rows are in the order of their ranks")
    seen = await graphics()
    assert (seen["scene"], seen["poll"]["state"], seen["next_cue"]) == ("race", "open", "end")

    assert (await machine.post(f"{DATA}/gala/show", json={"do": "hold"}, headers=key)).status_code == 200
    assert code(await machine.post(f"{DATA}/gala/show", json={"do": "next"}, headers=key)) == "on_hold"
    assert (await machine.post(f"{DATA}/gala/show", json={"do": "go_on"}, headers=key)).status_code == 200
    assert (await machine.post(f"{DATA}/gala/show", json={"do": "next"}, headers=key)).json()["next_cue"] == ""
    assert code(await machine.post(f"{DATA}/gala/show", json={"do": "next"}, headers=key)) == "unknown_cue"
    entries = [(entry.who, entry.what) for entry in await audit.page(server.store, "gala")]
    assert ("API key 转播车", "cue") in entries
    reader = await key_for(api, "graphics")
    assert code(await machine.post(f"{DATA}/gala/show", json={"do": "hold"}, headers=reader)) == "key_scope"


async def test_only_owners_make_keys(server: Running, machine: httpx.AsyncClient, api: httpx.AsyncClient) -> None:
    assert code(await machine.get(KEYS, headers={"X-Acclaim": "1"})) == "forbidden"
    for body in ({"name": "x", "scopes": []}, {"name": "x", "scopes": ["all"]}, {"name": "", "scopes": ["results"]},
                 {"name": "x", "scopes": ["results"], "expires_at": 1}):  # fmt: skip
        assert code(await api.post(KEYS, json=body)) == "definition_invalid"
    assert code(await api.post(KEYS, json={"name": "x", "scopes": ["results"], "events": ["no"]})) == "unknown_event"


async def test_graphics_know_no_winner_before_the_hall_does(
    server: Running, api: httpx.AsyncClient, machine: httpx.AsyncClient
) -> None:
    poll = make_poll(visibility="on_publish", options=3)
    await events.create(server.store, make_event(poll, admission="open"))
    await api.post("/api/operator/events/gala/polls/best/open")
    async with server.phone("m1") as phone:
        await phone.until("tick")
        await phone.cast("ballot-0001", "3")
    await api.post("/api/operator/events/gala/polls/best/close")
    await api.post("/api/operator/events/gala/polls/best/reveal", json={"pace": "step"})
    key = await key_for(api, "graphics", "cues")

    async def rows(scene: str) -> list[Any]:
        async def on_stage() -> dict[str, Any] | None:
            seen = (await machine.get(f"{DATA}/gala/graphics", headers=key)).json()
            return seen if seen["scene"] == scene and seen["poll"]["ballots"] == 1 else None

        return [row["votes"] for row in (await eventually(on_stage, scene))["rows"]]

    assert await rows("reveal") == [None, None, None]
    steps = (await machine.get(f"{DATA}/gala/graphics", headers=key)).json()["steps"]
    press = {"do": "step", "steps": steps}
    led = [(await machine.post(f"{DATA}/gala/show", json=press, headers=key)).json() for _ in range(2)]
    assert [(one["first"], one["steps"]) for one in led] == [(True, steps + 1), (False, steps + 1)]
    await api.post("/api/operator/events/gala/polls/best/publish")
    await api.put("/api/operator/events/gala/stage", json={"scene": "race", "poll": "best"})
    assert await rows("race") == [1, 0, 0]


async def test_what_is_not_public_yet_is_for_keys_that_may_see_it(
    server: Running, api: httpx.AsyncClient, machine: httpx.AsyncClient
) -> None:
    await events.create(server.store, make_event(listing="draft"))
    everywhere, hidden = await key_for(api, "results", "graphics"), await key_for(api, "results", "hidden_results")
    named = await key_for(api, "results", events=["gala"])
    for path in ("results", "graphics"):
        assert code(await machine.get(f"{DATA}/gala/{path}", headers=everywhere)) == "not_public"
    assert (await machine.get(f"{DATA}/gala/hidden-results", headers=hidden)).status_code == 200
    for key, seen in ((everywhere, []), (hidden, ["gala"]), (named, ["gala"])):
        assert [one["id"] for one in (await machine.get(DATA, headers=key)).json()["events"]] == seen


async def test_the_keys_of_an_owner_end_with_the_owner(
    server: Running, api: httpx.AsyncClient, machine: httpx.AsyncClient
) -> None:
    for name in ("李雷", "韩梅"):
        await operators.create(server.store, name, "owner")
        _, text = await api_keys.make(server.store, "转播车", ("results",), (), name, 1, 0)
        header = {"Authorization": f"Bearer {text}"}
        assert (await machine.get(DATA, headers=header)).status_code == 200
        if name == "李雷":
            await api.post("/api/operator/accounts/remove", json={"name": name})
        else:
            await api.post("/api/operator/accounts/role", json={"name": name, "role": "operator"})
        assert code(await machine.get(DATA, headers=header)) == "key_refused"
    assert (await api.get(KEYS)).json() == []
