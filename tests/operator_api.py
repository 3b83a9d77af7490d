"""The operators' API as tests ask it; the fixture `api` is a client that has signed in."""

from typing import Any

import httpx

from acclaim.identity import operators
from tests.running import Running

GALA: dict[str, Any] = {
    "id": "gala", "title": "颁奖典礼", "admission": "open",
    "polls": [{"id": "best", "title": "最美小家", "options": [{"id": "1", "name": "甲"}, {"id": "2", "name": "乙"}]}],
}  # fmt: skip
ONE = "/api/operator/events/gala"


def code(response: httpx.Response) -> str:
    return str(response.json()["error"]["code"])


async def sign_in(served: Running, http: httpx.AsyncClient) -> httpx.Response:
    password = await operators.ensure_first_operator(served.store) or await operators.reset_password(
        served.store, "admin"
    )
    return await http.post("/api/operator/sign-in", json={"name": "admin", "password": password})
