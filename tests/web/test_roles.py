"""Each address asks for the capability that the table of routes says, and a role has those of its set alone."""

import json
import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import httpx
import pytest

from acclaim.event import store as events
from acclaim.http.endpoint import Endpoint
from acclaim.identity import operators
from acclaim.identity.role import CAPABILITIES, ROLES, Role, capabilities, may
from acclaim.redis import keys
from acclaim.web import routes
from acclaim.wire import cookies
from tests.operator_api import code
from tests.pages import JS
from tests.running import Running, make_event

ACCOUNTS = "/api/operator/accounts"
GUARDED = [endpoint for endpoint in routes.API if endpoint.needs]
NAMED = {"event": "gala", "deleted": "gala", "poll": "best", "verb": "lock", "place": "devices:1"}  # the others: "1"
People = dict[Role, httpx.AsyncClient]


@pytest.fixture
async def people(server: Running) -> AsyncIterator[People]:
    """A signed-in client of each role, named like it; and an event."""
    await events.create(server.store, make_event())
    async with AsyncExitStack() as stack:
        clients: People = {}
        for role in ROLES:
            password = await operators.create(server.store, role, role)
            http = httpx.AsyncClient(base_url=server.url, headers={"X-Acclaim": "1"})
            clients[role] = await stack.enter_async_context(http)
            signed = await http.post("/api/operator/sign-in", json={"name": role, "password": password})
            assert signed.json() == {
                "name": role,
                "role": role,
                "may": [one for one in CAPABILITIES if may(role, one)],
                "second_factor": "off",
                "provider": "",
            }
        yield clients


async def ask(http: httpx.AsyncClient, endpoint: Endpoint) -> httpx.Response:
    names = re.findall(r"{(\w+)}", endpoint.path)
    path = endpoint.path.format_map(dict.fromkeys(names, "1") | NAMED)
    return await http.request(endpoint.method, path, json={} if endpoint.takes else None)


async def test_every_address_of_operators_refuses_whoever_has_not_its_capability(
    server: Running, people: People
) -> None:
    assert len(GUARDED) > 20
    async with httpx.AsyncClient(base_url=server.url, headers={"X-Acclaim": "1"}) as stranger:
        for endpoint in GUARDED:
            assert endpoint.needs
            where = f"{endpoint.method} {endpoint.path}"
            assert code(await ask(stranger, endpoint)) == "forbidden", where
            for role, http in people.items():
                answer = await ask(http, endpoint)
                if may(role, endpoint.needs):
                    assert answer.status_code != 403, f"{where} as {role}"
                else:
                    assert (answer.status_code, code(answer)) == (403, "role_missing"), f"{where} as {role}"
                    assert answer.json()["error"]["needs"] == endpoint.needs


def test_every_address_under_operator_asks_for_a_capability_but_those_of_signing_in() -> None:
    free = {one.path for one in routes.API if one.path.startswith("/api/operator") and not one.needs}
    own = {"sign-in", "sign-out", "session", "sign-in-providers"}
    assert free == {f"/api/operator/{one}" for one in own}


def test_each_capability_is_needed_by_an_address() -> None:
    assert {one.needs for one in GUARDED} == set(CAPABILITIES)


@pytest.mark.parametrize(
    ("role", "lacks"),
    [
        ("owner", set()),
        ("operator", {"accounts", "erase"}),
        ("moderator", set(CAPABILITIES) - {"self", "events", "moderate", "screen"}),
        ("reviewer", set(CAPABILITIES) - {"self", "events", "review"}),
        ("fulfilment", set(CAPABILITIES) - {"self", "events", "fulfil"}),
        ("analyst", set(CAPABILITIES) - {"self", "events", "figures"}),
        ("display", set(CAPABILITIES) - {"self", "events", "screen"}),
    ],
)
def test_a_role_has_its_own_capabilities_and_no_others(role: Role, lacks: set[str]) -> None:
    assert set(CAPABILITIES) - capabilities(role) == lacks


def test_the_console_offers_these_roles() -> None:
    offered = re.search(r"ROLES = (\[.*\]);", (JS / "console" / "kit" / "roles.js").read_text("utf-8"))
    assert offered and json.loads(offered[1]) == list(ROLES)


def test_a_role_that_nobody_knows_may_nothing() -> None:
    assert not any(may("emperor", needed) for needed in CAPABILITIES)


async def test_openapi_tells_the_capability(people: People) -> None:
    paths = (await people["owner"].get("/openapi.json")).json()["paths"]
    for endpoint in routes.API:
        assert paths[endpoint.path][endpoint.method.lower()].get("x-needs") == endpoint.needs


@pytest.mark.parametrize(
    ("role", "status"), [("owner", 101), ("operator", 101), ("moderator", 403), ("analyst", 403), ("display", 403)]
)
async def test_the_consoles_socket_which_shows_hidden_figures_is_for_those_who_run_the_show(
    server: Running, people: People, role: Role, status: int
) -> None:
    headers = {
        "Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
    }  # fmt: skip
    async with people[role].stream("GET", "/ws/gala?view=console", headers=headers) as answer:
        assert answer.status_code == status


async def test_a_display_account_opens_the_screen_of_an_event(server: Running, people: People) -> None:
    opened = await people["display"].post("/api/operator/events/gala/open-screen")
    assert opened.json() == {"path": "/s/gala"}
    cookie = f"{cookies.screen('gala')}={people['display'].cookies[cookies.screen('gala')]}"
    async with server.line("/ws/gala?view=screen", cookie) as screen:
        assert (await screen.until("welcome"))["member"] is None
    assert code(await people["display"].post("/api/operator/events/none/open-screen")) == "unknown_event"


async def test_an_owner_makes_and_changes_accounts_and_the_log_keeps_it(server: Running, people: People) -> None:
    owner = people["owner"]
    made = (await owner.post(ACCOUNTS, json={"name": "张导", "role": "moderator"})).json()
    assert code(await owner.post(ACCOUNTS, json={"name": "张导", "role": "owner"})) == "already_exists"
    assert code(await owner.post(ACCOUNTS, json={"name": "李", "role": "king"})) == "definition_invalid"
    async with httpx.AsyncClient(base_url=server.url, headers={"X-Acclaim": "1"}) as zhang:
        signed = await zhang.post("/api/operator/sign-in", json=made)
        assert signed.json()["role"] == "moderator"
        changed = await owner.post(f"{ACCOUNTS}/role", json={"name": "张导", "role": "operator"})
        assert changed.json() == {"name": "张导", "role": "operator", "second_factor": False, "provider": ""}
        assert (await zhang.get("/api/operator/me")).json()["role"] == "operator"  # at once, in the same session
        again = (await owner.post(f"{ACCOUNTS}/password", json={"name": "张导"})).json()
        assert again["password"] != made["password"]
        assert code(await zhang.get("/api/operator/me")) == "forbidden"
        assert code(await zhang.post("/api/operator/sign-in", json=made)) == "sign_in_failed"
        assert (await zhang.post("/api/operator/sign-in", json=again)).status_code == 200
        await owner.post(f"{ACCOUNTS}/remove", json={"name": "张导"})
        assert code(await zhang.get("/api/operator/me")) == "forbidden"
    listed = (await owner.get(ACCOUNTS)).json()
    assert [(one["name"], one["role"]) for one in listed] == [(role, role) for role in ROLES]
    assert code(await owner.post(f"{ACCOUNTS}/remove", json={"name": "张导"})) == "unknown_operator"
    log = (await owner.get("/api/operator/audit?limit=8")).json()["entries"]
    done = [(e["who"], e["what"], e["detail"].get("name")) for e in reversed(log) if e["what"] != "sign_in"]
    assert done.pop(3) == ("acclaim", "sign_in_failed", "张导")
    whats = ["make_operator", "change_role", "reset_password", "remove_operator"]
    assert done == [("owner", what, "张导") for what in whats]
    assert made["password"] not in str(await server.store.redis.xrange(keys.audit("")))


async def test_an_account_whose_role_a_newer_version_wrote_is_refused_until_an_owner_gives_it_another(
    server: Running, people: People
) -> None:
    zhang = people["analyst"]
    [kept] = await server.store.ask(("HGET", keys.OPERATORS, "analyst"))
    await server.store.ask(("HSET", keys.OPERATORS, "analyst", kept.replace(b"analyst", b"emperor")))
    assert code(await zhang.get("/api/operator/me")) == "forbidden"
    listed = (await people["owner"].get(ACCOUNTS)).json()
    assert listed[-1] == {"name": "analyst", "role": "emperor", "second_factor": False, "provider": ""}
    password = await operators.reset_password(server.store, "analyst")
    signed = await zhang.post("/api/operator/sign-in", json={"name": "analyst", "password": password})
    assert (code(signed), signed.headers.get("set-cookie")) == ("role_unknown", None)
    await people["owner"].post(f"{ACCOUNTS}/role", json={"name": "analyst", "role": "display"})
    signed = await zhang.post("/api/operator/sign-in", json={"name": "analyst", "password": password})
    assert signed.json()["role"] == "display"


async def test_an_analyst_takes_published_figures_and_no_others(server: Running, people: People) -> None:
    operator, analyst = people["operator"], people["analyst"]
    results = "/api/operator/events/gala/results.csv"
    for verb in ("open", "close"):
        await operator.post(f"/api/operator/events/gala/polls/best/{verb}")
    assert ",closed," in (await operator.get(results)).text
    assert (await analyst.get(results)).text.splitlines()[1:] == []
    await operator.post("/api/operator/events/gala/polls/best/publish")
    assert (await analyst.get(results)).text == (await operator.get(results)).text


async def test_the_last_owner_stays(people: People) -> None:
    owner, me = people["owner"], {"name": "owner"}
    assert code(await owner.post(f"{ACCOUNTS}/remove", json=me)) == "last_owner"
    assert code(await owner.post(f"{ACCOUNTS}/role", json=me | {"role": "operator"})) == "last_owner"
    await owner.post(f"{ACCOUNTS}/role", json={"name": "operator", "role": "owner"})
    assert (await owner.post(f"{ACCOUNTS}/remove", json=me)).status_code == 200
