"""A second operator's consent: what can't be taken back is done when two have asked for the same."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from acclaim.event import consent
from acclaim.identity import operators
from tests.operator_api import GALA, ONE, code
from tests.running import Running
from tests.waiting import eventually

CAREFUL = {**GALA, "second_operator": True}
VOID = {"epoch": 1, "members": ["m2", "m1"], "why": "一台电脑刷的票"}
VOID_PATH = f"{ONE}/polls/best/void"


@pytest.fixture
async def wang(server: Running) -> AsyncIterator[httpx.AsyncClient]:
    password = await operators.create(server.store, "wang", "operator")
    async with httpx.AsyncClient(base_url=server.url, headers={"X-Acclaim": "1"}) as http:
        await http.post("/api/operator/sign-in", json={"name": "wang", "password": password})
        yield http


async def logged(api: httpx.AsyncClient, what: str) -> list[dict[str, Any]]:
    entries = (await api.get(f"{ONE}/audit")).json()["entries"]
    return [one for one in entries if one["what"] == what]


@pytest.fixture
async def voted(server: Running, api: httpx.AsyncClient) -> None:
    await api.post("/api/operator/events", json=CAREFUL)
    await api.post(f"{ONE}/polls/best/open")
    for n in (1, 2, 3):
        async with server.phone(f"m{n}") as phone:
            await phone.cast(f"ballot-000{n}", "1")


@pytest.mark.usefixtures("voted")
async def test_ballots_are_voided_once_a_second_operator_asks_for_the_same(
    api: httpx.AsyncClient, wang: httpx.AsyncClient
) -> None:
    for _ in range(2):
        waits = await api.post(VOID_PATH, json=VOID)
        assert (waits.status_code, code(waits)) == (409, "consent_needed")
    [proposal] = (await wang.get(f"{ONE}/proposals")).json()
    assert (proposal["by"], proposal["what"]) == ("admin", "void")
    assert proposal["id"] == waits.json()["error"]["proposal"]
    assert proposal["detail"] == {"poll": "best", **VOID, "members": ["m1", "m2"]}
    assert len(await logged(api, "propose")) == 1
    assert not await logged(api, "void")

    other = {**VOID, "members": ["m1"]}
    assert code(await wang.post(VOID_PATH, json=other)) == "consent_needed", "less than what was proposed"
    order = {name: proposal["detail"][name] for name in VOID}
    done = (await wang.post(VOID_PATH, json=order)).json()
    assert (done["members"], done["ballots"]) == (2, 2)
    again = (await wang.post(VOID_PATH, json=order)).json()
    assert (again["members"], again["already"]) == (0, 2), "its answer was lost"
    assert code(await api.post(VOID_PATH, json=VOID)) == "consent_needed", "for its proposer it is spent"
    [approval] = await logged(api, "approve_proposal")
    assert (approval["who"], approval["detail"]["proposal"]) == ("wang", proposal["id"])
    entry = (await logged(api, "void"))[-1]
    assert (entry["who"], entry["detail"]["proposed_by"]) == ("wang", "admin")
    left = (await api.get(f"{ONE}/proposals")).json()
    assert [(one["by"], one["detail"]["members"]) for one in left] == [("wang", ["m1"]), ("admin", ["m1", "m2"])]


@pytest.mark.usefixtures("voted")
async def test_what_is_rejected_is_not_done(api: httpx.AsyncClient, wang: httpx.AsyncClient) -> None:
    await api.post(VOID_PATH, json=VOID)
    [proposal] = (await wang.get(f"{ONE}/proposals")).json()
    assert (await wang.delete(f"{ONE}/proposals/{proposal['id']}")).json() == []
    assert code(await wang.delete(f"{ONE}/proposals/{proposal['id']}")) == "unknown_proposal"
    assert code(await wang.post(VOID_PATH, json=VOID)) == "consent_needed", "it is wang's own proposal now"
    [entry] = await logged(api, "reject_proposal")
    assert (entry["who"], entry["detail"]["proposed_by"]) == ("wang", "admin")


@pytest.mark.usefixtures("voted")
async def test_no_operator_alone_can_do_without_the_second(api: httpx.AsyncClient, wang: httpx.AsyncClient) -> None:
    found = (await api.get(ONE)).json()
    alone = {"rev": found["rev"], "event": {**found["event"], "second_operator": False, "title": "另一个名字"}}
    assert code(await api.put(ONE, json=alone)) == "consent_needed"
    assert (await api.get(ONE)).json()["event"]["second_operator"]
    assert (await wang.put(ONE, json=alone)).status_code == 200
    assert (await api.post(VOID_PATH, json=VOID)).json()["members"] == 2

    again = (await wang.get(ONE)).json()
    careful = {"rev": again["rev"], "event": {**again["event"], "second_operator": True}}
    saved = (await wang.put(ONE, json=careful)).json()
    undone = {"rev": saved["rev"], "event": {**saved["event"], "second_operator": False}}
    assert code(await wang.put(ONE, json=undone)) == "consent_needed", "what was approved once is no leave for ever"


async def test_an_event_without_a_second_operator_has_nothing_that_waits(api: httpx.AsyncClient) -> None:
    await api.post("/api/operator/events", json=GALA)
    assert code(await api.post(VOID_PATH, json=VOID)) == "wrong_state"
    assert (await api.get(f"{ONE}/proposals")).json() == []


@pytest.mark.usefixtures("voted")
async def test_proposals_are_bounded_and_fade_away(
    server: Running, api: httpx.AsyncClient, wang: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(consent, "WAITING_MAX", 2)
    refused = [code(await api.post(VOID_PATH, json={**VOID, "why": f"{n}"})) for n in range(3)]
    assert refused == ["consent_needed", "consent_needed", "too_many_proposals"]
    monkeypatch.setattr(consent, "WAITING_MAX", 3)
    monkeypatch.setattr(consent, "WAITS_MS", 0)
    assert code(await api.post(VOID_PATH, json={**VOID, "why": "late"})) == "consent_needed"

    async def has_gone() -> bool:
        return "late" not in [one["detail"]["why"] for one in (await api.get(f"{ONE}/proposals")).json()]

    await eventually(has_gone)
    assert code(await wang.post(VOID_PATH, json={**VOID, "why": "late"})) == "consent_needed", "it is forgotten"
