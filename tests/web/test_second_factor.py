"""The second factor over HTTP, as the console uses it."""

import time
from pathlib import Path

import httpx
import pyotp
import pytest
from websockets.exceptions import InvalidStatus

from acclaim.identity import operators
from acclaim.redis.client import Store
from tests import operator_api
from tests.operator_api import GALA, code
from tests.running import Running, running

FACTOR = "/api/operator/second-factor"
SIGN_IN = "/api/operator/sign-in"
STEP_S = 30


def code_of(secret: str) -> str:
    return pyotp.TOTP(secret).now()


def next_code_of(secret: str) -> str:
    """That of the next step, as a phone has it whose clock is fast: this one's was used to set it up."""
    return pyotp.TOTP(secret).at(int(time.time()) + STEP_S)


async def password_of(server: Running) -> dict[str, str]:
    password = await operators.reset_password(server.store, "admin")
    assert password
    return {"name": "admin", "password": password}


async def set_up(http: httpx.AsyncClient, password: str) -> tuple[str, list[str]]:
    """(the app's secret, the recovery codes)"""
    offered = (await http.post(f"{FACTOR}/offer", json={"password": password})).json()
    confirmed = await http.post(FACTOR, json={"offer": offered["offer"], "code": code_of(offered["secret"])})
    return offered["secret"], confirmed.json()["recovery_codes"]


async def test_an_operator_sets_it_up_signs_in_with_it_and_switches_it_off(
    server: Running, api: httpx.AsyncClient
) -> None:
    right = await password_of(server)
    await api.post(SIGN_IN, json=right)
    assert code(await api.post(f"{FACTOR}/offer", json={"password": "wrong"})) == "sign_in_failed"
    offered = (await api.post(f"{FACTOR}/offer", json={"password": right["password"]})).json()
    assert offered["modules"] > 20 and offered["path"].startswith("M0 0.5h7")
    wrong = await api.post(FACTOR, json={"offer": offered["offer"], "code": "000000"})
    assert code(wrong) == "second_factor_wrong"
    assert (await api.get(FACTOR)).json() == {"since": 0, "recovery_codes": 0}
    secret, codes = await set_up(api, right["password"])
    assert (await api.get("/api/operator/me")).json()["second_factor"] == "on"  # this session goes on
    assert code(await api.post(f"{FACTOR}/offer", json={"password": right["password"]})) == "second_factor_on"
    async with httpx.AsyncClient(base_url=server.url, headers={"X-Acclaim": "1"}) as other:
        assert code(await other.post(SIGN_IN, json=right)) == "second_factor_needed"
        refused = await other.post(SIGN_IN, json=right | {"code": "000000"})
        assert (refused.status_code, code(refused), refused.headers.get("set-cookie")) == (
            401, "second_factor_wrong", None,
        )  # fmt: skip
        this = right | {"code": next_code_of(secret)}
        assert (await other.post(SIGN_IN, json=this)).json()["second_factor"] == "on"
        assert code(await other.post(SIGN_IN, json=this)) == "second_factor_wrong"  # used
        assert (await other.post(SIGN_IN, json=right | {"code": codes[0]})).status_code == 200
        assert (await other.get(FACTOR)).json()["recovery_codes"] == 9
    proof = {"password": right["password"], "code": codes[1]}
    codes = (await api.post(f"{FACTOR}/recovery-codes", json=proof)).json()["recovery_codes"]
    assert len(codes) == 10
    assert code(await api.post(f"{FACTOR}/off", json={"password": right["password"]})) == "second_factor_needed"
    off = await api.post(f"{FACTOR}/off", json={"password": right["password"], "code": codes[0]})
    assert off.json()["second_factor"] == "off"
    log = (await api.get("/api/operator/audit")).json()["entries"]
    done = [entry["what"] for entry in reversed(log) if not entry["what"].startswith("sign_in")]
    assert done == [
        "set_up_second_factor", "second_factor_failed", "second_factor_failed", "renew_recovery_codes",
        "switch_off_second_factor",
    ]  # fmt: skip
    assert not any(secret in str(entry) or codes[0] in str(entry) for entry in log)


async def test_an_owner_switches_off_what_somebody_has_lost_but_not_their_own(
    server: Running, api: httpx.AsyncClient
) -> None:
    password = await operators.create(server.store, "李", "operator")
    assert password
    right = {"name": "李", "password": password}
    async with httpx.AsyncClient(base_url=server.url, headers={"X-Acclaim": "1"}) as li:
        await li.post(SIGN_IN, json=right)
        await set_up(li, password)
        off = "/api/operator/accounts/second-factor/off"
        assert code(await li.post(off, json={"name": "李"})) == "role_missing"
        assert code(await li.post(SIGN_IN, json=right)) == "second_factor_needed"
        listed = (await api.get("/api/operator/accounts")).json()
        assert {one["name"]: one["second_factor"] for one in listed} == {"admin": False, "李": True}
        assert (await api.post(off, json={"name": "李"})).json()["second_factor"] is False
        assert (await li.post(SIGN_IN, json=right)).status_code == 200
        assert code(await api.post(off, json={"name": "李"})) == "second_factor_off"
        own = await password_of(server)
        await api.post(SIGN_IN, json=own)
        await set_up(api, own["password"])
        assert code(await api.post(off, json={"name": "admin"})) == "forbidden"
    [entry, *_] = [
        one for one in (await api.get("/api/operator/audit")).json()["entries"] if one["what"].startswith("switch")
    ]
    assert (entry["who"], entry["detail"]) == ("admin", {"name": "李"})


async def test_where_it_is_demanded_nothing_else_is_done_before(store: Store, redis_url: str, tmp_path: Path) -> None:
    async with (
        running(redis_url, tmp_path, second_factor="owners") as server,
        httpx.AsyncClient(base_url=server.url, headers={"X-Acclaim": "1"}) as api,
    ):
        signed = (await operator_api.sign_in(server, api)).json()
        assert (signed["may"], signed["second_factor"]) == (["self"], "missing")
        assert code(await api.post("/api/operator/events", json=GALA)) == "second_factor_missing"
        cookie = f"acclaim-operator={api.cookies['acclaim-operator']}"
        with pytest.raises(InvalidStatus):
            async with server.line("/ws/_?view=console", cookie):
                pass
        right = await password_of(server)
        await api.post(SIGN_IN, json=right)
        await set_up(api, right["password"])
        assert (await api.post("/api/operator/events", json=GALA)).status_code == 200
