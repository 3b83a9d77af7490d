"""Operators' sessions over HTTP: listed, and ended."""

import httpx
import pytest
from websockets.exceptions import ConnectionClosed

from acclaim.identity import operators
from tests.operator_api import code
from tests.running import Running

SESSIONS = "/api/operator/sessions"
SIGN_IN = "/api/operator/sign-in"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


def browser(server: Running, user_agent: str = FIREFOX) -> httpx.AsyncClient:
    return httpx.AsyncClient(base_url=server.url, headers={"X-Acclaim": "1", "User-Agent": user_agent})


async def test_one_sees_where_one_is_signed_in_and_ends_it_there_at_once(server: Running) -> None:
    password = await operators.ensure_first_operator(server.store)
    right = {"name": "admin", "password": password}
    async with browser(server) as mine, browser(server, "?") as hall, browser(server) as third:
        for one in (hall, third, mine):
            await one.post(SIGN_IN, json=right)
        listed = (await mine.get(SESSIONS)).json()
        [this] = [one for one in listed if one["is_this"]]
        assert (this["browser"], this["address"]) == ("Firefox, Linux", "127.0.0.1")
        assert this["since"] <= this["used_at"] and len(listed) == 3
        [of_hall] = [one["id"] for one in listed if not one["browser"]]
        cookie = f"acclaim-operator={hall.cookies['acclaim-operator']}"
        async with server.line("/ws/_?view=console", cookie) as console:
            await console.until("figures")
            left = (await mine.post(f"{SESSIONS}/end", json={"id": of_hall})).json()
            assert len(left) == 2
            with pytest.raises(ConnectionClosed):
                await console.until("never", 20)
        assert code(await hall.get("/api/operator/me")) == "forbidden"
        assert code(await mine.post(f"{SESSIONS}/end", json={"id": of_hall})) == "unknown_session"
        assert [one["is_this"] for one in (await mine.post(f"{SESSIONS}/end-others")).json()] == [True]
        assert code(await third.get(SESSIONS)) == "forbidden"
        log = (await mine.get("/api/operator/audit")).json()["entries"]
        ended = [entry["detail"] for entry in log if entry["what"] == "end_sessions"]
        assert ended == [{"name": "admin", "sessions": 1}] * 2


async def test_an_owner_sees_and_ends_those_of_others_and_nobody_else_does(
    server: Running, api: httpx.AsyncClient
) -> None:
    password = await operators.create(server.store, "李", "operator")
    of_all = "/api/operator/accounts/sessions"
    async with browser(server) as li, browser(server) as other:
        for one in (li, other):
            await one.post(SIGN_IN, json={"name": "李", "password": password})
        assert code(await li.get(of_all, params={"name": "admin"})) == "role_missing"
        [admins] = (await api.get(SESSIONS)).json()
        assert code(await li.post(f"{SESSIONS}/end", json={"id": admins["id"]})) == "unknown_session"
        [_, last] = (await api.get(of_all, params={"name": "李"})).json()
        assert len((await api.post(f"{of_all}/end", json={"name": "李", "id": last["id"]})).json()) == 1
        assert (await api.post(f"{of_all}/end", json={"name": "李"})).json() == []
        for one in (li, other):
            assert code(await one.get(SESSIONS)) == "forbidden"
        assert code(await api.get(of_all, params={"name": "nobody"})) == "unknown_operator"
        assert (await api.get("/api/operator/me")).status_code == 200
