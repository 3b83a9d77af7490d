"""Who finds an event: a draft, unlisted, listed or a template."""

from typing import Any

import httpx
import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from acclaim.event import store as events
from acclaim.event.event import Event, Listing
from acclaim.wire.closing import Close
from tests.operator_api import GALA, ONE, code
from tests.running import Running


async def listed(server: Running) -> list[str]:
    async with httpx.AsyncClient(base_url=server.url) as anybody:
        return [one["id"] for one in (await anybody.get("/api/events")).json()]


async def set_listing(api: httpx.AsyncClient, listing: str) -> httpx.Response:
    read = (await api.get(ONE)).json()
    return await api.put(ONE, json={"rev": read["rev"], "event": read["event"] | {"listing": listing}})


async def test_only_a_listed_event_stands_on_the_entry_page(server: Running, api: httpx.AsyncClient) -> None:
    await api.post("/api/operator/events", json=GALA)
    assert await listed(server) == []
    for listing, wanted in (("listed", ["gala"]), ("draft", []), ("unlisted", []), ("template", [])):
        assert (await set_listing(api, listing)).status_code == 200
        assert await listed(server) == wanted
        assert (await api.get("/api/operator/events")).json()[0]["listing"] == listing


@pytest.mark.parametrize("listing", ["draft", "template"])
async def test_what_is_not_public_tells_the_audience_nothing(server: Running, listing: Listing) -> None:
    await events.create(server.store, Event("gala", "颁奖典礼", listing=listing))
    async with httpx.AsyncClient(base_url=server.url) as anybody:
        for path in ("", "/tally", "/polls/best/tally", "/draws", "/turnout", "/receipts/0000-0000-0000"):
            refused = await anybody.get(f"/api/events/gala{path}")
            assert (refused.status_code, code(refused)) == (403, "not_public"), path
        assert code(await anybody.post("/api/events/gala/join", json={})) == "not_public"
        assert code(await anybody.post("/api/find-event", json={"code": "gala"})) == "unknown_event"
        link = await anybody.get("/e/gala?ticket=any")
        assert link.headers["location"] == "/e/gala?error=not_public"
        assert (await anybody.get("/api/events/gala/qr.svg")).status_code == 200  # it goes to print before
    with pytest.raises(InvalidStatus) as closed:
        async with server.phone("m1"):
            pass
    assert closed.value.response.status_code == 403


async def test_phones_leave_an_event_that_is_public_no_more(server: Running, api: httpx.AsyncClient) -> None:
    await api.post("/api/operator/events", json=GALA)
    async with server.phone("m1") as phone, server.screen() as screen:
        await phone.until("tick")
        await screen.until("tick")
        assert (await set_listing(api, "draft")).status_code == 200
        with pytest.raises(ConnectionClosed) as closed:
            await phone.until("none")
        assert closed.value.rcvd and closed.value.rcvd.code == Close.EVENT_GONE
        assert (await screen.until("event"))["event"]["listing"] == "draft"


async def test_an_event_stays_public_while_a_poll_takes_ballots(api: httpx.AsyncClient) -> None:
    await api.post("/api/operator/events", json=GALA)
    await api.post(f"{ONE}/polls/best/open")
    refused = await set_listing(api, "draft")
    assert (code(refused), refused.json()["error"]["poll"]) == ("wrong_state", "best")
    await api.post(f"{ONE}/polls/best/close")
    assert (await set_listing(api, "draft")).status_code == 200


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("gala-2026", "gala-2026"),
        (" Gala-2026 ", "gala-2026"),
        ("ＧＡＬＡ－２０２６", "gala-2026"),  # as a Chinese keyboard writes it
        ("http://192.0.2.2:8700/e/gala-2026?from=qr#top", "gala-2026"),
        ("192.0.2.2:8700/e/GALA-2026/", "gala-2026"),
        ("http://192.0.2.2:8700/e/gala-2026/a/best?x=1", "gala-2026"),
        ("Twin", "Twin"),
        ("twin", "twin"),
        ("TWIN", None),  # of two that differ in case alone
        ("gala", None),
        ("", None),
    ],
)
async def test_an_event_is_found_by_its_code_as_people_type_it(server: Running, typed: str, found: str | None) -> None:
    fields: dict[str, Any] = {"title": "颁奖典礼"}
    for event_id in ("gala-2026", "Twin", "twin"):
        await events.create(server.store, Event(event_id, **fields))
    async with httpx.AsyncClient(base_url=server.url) as anybody:
        answer = await anybody.post("/api/find-event", json={"code": typed})
    assert answer.json().get("id") == found
