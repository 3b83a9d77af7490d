"""Whatever is asked, the answer is a typed error and never a fault of ours."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from acclaim.event import store as events
from acclaim.identity import operators
from tests.running import Running, make_event

ONE = "/api/operator/events/gala"


@pytest.fixture
async def api(server: Running) -> AsyncIterator[httpx.AsyncClient]:
    """A signed-in operator's client; there is an event `gala`."""
    await events.create(server.store, make_event())
    password = await operators.ensure_first_operator(server.store)
    async with httpx.AsyncClient(base_url=server.url, headers={"X-Acclaim": "1"}) as http:
        await http.post("/api/operator/sign-in", json={"name": "admin", "password": password})
        yield http


async def refusal(api: httpx.AsyncClient, method: str, path: str, **request: Any) -> tuple[int, str]:
    response = await api.request(method, path, **request)
    return response.status_code, str(response.json()["error"]["code"])


@pytest.mark.parametrize("query", ["limit=²", "limit=-1", "limit=" + "9" * 5000, "before=١-١", "before=x"])
async def test_a_page_of_the_audit_log_that_cannot_be(api: httpx.AsyncClient, query: str) -> None:
    assert await refusal(api, "GET", f"{ONE}/audit?{query}") == (400, "malformed")


@pytest.mark.parametrize("origin", ["http://[", "null", "https://evil.example", "é"])
async def test_origins_that_are_not_ours(api: httpx.AsyncClient, server: Running, origin: str) -> None:
    headers = {"Origin": origin.encode()}
    assert await refusal(api, "POST", "/api/events/gala/join", json={}, headers=headers) == (403, "wrong_origin")


async def test_a_page_without_an_origin_is_not_ours_though_the_request_names_no_host(api: httpx.AsyncClient) -> None:
    headers = {"Origin": "null", "Host": ""}
    assert await refusal(api, "POST", "/api/events/gala/join", json={}, headers=headers) == (403, "wrong_origin")


@pytest.mark.parametrize("nest", ["[", '{"kind":', '{"a":'])
async def test_a_body_nested_without_end(api: httpx.AsyncClient, nest: str) -> None:
    body = '{"polls":[{"repeat":' + nest * 50_000
    status, code = await refusal(api, "POST", "/api/operator/events", content=body)
    assert (status, code) in {(400, "malformed"), (422, "definition_invalid")}


@pytest.mark.parametrize("timezone", ["Asia", "a" * 5000, "a\x00b", "../../etc/passwd", ""])
async def test_a_time_zone_that_is_none(api: httpx.AsyncClient, timezone: str) -> None:
    event = {"id": "other", "title": "x", "timezone": timezone}
    assert await refusal(api, "POST", "/api/operator/events", json=event) == (422, "definition_invalid")


@pytest.mark.parametrize("picture", ["/pictures/../../api", "https://elsewhere/x.png", "/static/x.png\n"])
async def test_a_picture_from_elsewhere(api: httpx.AsyncClient, picture: str) -> None:
    event = {"id": "other", "title": "x", "theme": {"logo": picture}}
    assert await refusal(api, "POST", "/api/operator/events", json=event) == (422, "definition_invalid")


@pytest.mark.parametrize("event_id", ["_", "operator", "screen-gala", "gala\n", "", "a" * 65])
async def test_ids_that_no_event_can_have(api: httpx.AsyncClient, event_id: str) -> None:
    event = {"id": event_id, "title": "x"}
    assert await refusal(api, "POST", "/api/operator/events", json=event) == (422, "definition_invalid")


@pytest.mark.parametrize("path", ["", "/tally", "/qr.svg", "/receipts/0000"])
async def test_the_consoles_figures_are_no_event(server: Running, api: httpx.AsyncClient, path: str) -> None:
    async with server.line("/ws/_?view=console", f"acclaim-operator={api.cookies['acclaim-operator']}") as line:
        await line.until("figures")
        assert await refusal(api, "GET", f"/api/events/_{path}") == (404, "unknown_event")


@pytest.mark.parametrize(
    ("path", "location"),
    [("/console/", "/console"), ("/e/gala//?lang=en", "/e/gala?lang=en"), ("//evil.example/", None), ("/e/", None)],
)
async def test_a_slash_too_many_leads_to_no_other_host(api: httpx.AsyncClient, path: str, location: str | None) -> None:
    request = api.build_request("GET", "/", headers={"Host": "evil.example"})
    request.url = request.url.copy_with(raw_path=path.encode())
    answer = await api.send(request, follow_redirects=False)
    assert answer.headers.get("Location") == location
    assert answer.status_code == (307 if location else 404)


@pytest.mark.parametrize("path", ["/", "/static/built/phone.js", "/api/events", "/api/events/none", "/fault"])
async def test_every_answer_keeps_browsers_strict(
    api: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    if path == "/fault":
        path = "/api/events"
        monkeypatch.setattr(events, "ids", None)
        assert await refusal(api, "GET", path) == (500, "internal")
    headers = (await api.get(path)).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'self'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["me", "events/gala/results.csv", "events/gala/comments.csv", "events/none"])
@pytest.mark.parametrize("signed_in", [True, False])
async def test_nobody_in_between_keeps_what_is_not_for_all(api: httpx.AsyncClient, path: str, signed_in: bool) -> None:
    if not signed_in:
        api.cookies.clear()
    answer = await api.get(f"/api/operator/{path}")
    assert answer.status_code == (404 if path == "events/none" else 200) if signed_in else 403
    assert answer.headers["Cache-Control"] == "no-store"
