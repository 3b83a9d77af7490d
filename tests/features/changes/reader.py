"""A system that follows the change feed over HTTP, as the documents tell it to."""

import json
from typing import Any

import httpx

DATA = "/api/data/v1/events"
GALA = f"{DATA}/gala"
Fact = dict[str, Any]


async def key_for(api: httpx.AsyncClient, *scopes: str, **fields: Any) -> dict[str, str]:
    """The header with a new API key."""
    made = await api.post("/api/operator/api-keys", json={"name": "平台", "scopes": scopes} | fields)
    assert made.status_code == 200, made.text
    return {"Authorization": f"Bearer {made.json()['text']}"}


async def told(api: httpx.AsyncClient, header: dict[str, str], path: str, **query: str) -> dict[str, Any]:
    """What the data interface tells of the event at a path below it."""
    answer = await api.get(f"{GALA}/{path}", headers=header, params=query)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


class Reader:
    """`facts` and `cursor` are what it has stored; `said` is every byte that it was sent."""

    def __init__(self, http: httpx.AsyncClient, header: dict[str, str], event: str = "gala") -> None:
        self.http, self.header = http, header
        self.event = event
        self.cursor = ""
        self.facts: list[Fact] = []
        self.said = ""

    async def ask(self, **query: Any) -> httpx.Response:
        after = {"after": self.cursor} if self.cursor else {}
        return await self.http.get(f"{DATA}/{self.event}/changes", headers=self.header, params=after | query)

    async def read(self, **query: Any) -> list[Fact]:
        """All that is new, page by page; the last one's facts are also stored."""
        new: list[Fact] = []
        while True:
            answer = await self.ask(**query)
            assert answer.status_code == 200, answer.text
            *facts, end = map(json.loads, answer.text.splitlines())
            assert end["type"] == "cursor"
            self.cursor, self.said = end["cursor"], self.said + answer.text
            new += facts
            if not end["more"]:
                self.facts += new
                return new

    def of(self, kind: str) -> list[Fact]:
        return [fact for fact in self.facts if fact["type"] == kind]
