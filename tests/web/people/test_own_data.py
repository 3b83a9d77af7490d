"""A member reads what is kept about them, and takes it away; nobody else does."""

from typing import Any

import httpx

from acclaim.event.parts.retention import Retention
from acclaim.wire import cookies
from tests.operator_api import code
from tests.running import Running, make_event, open_event
from tests.web.people.full_event import ACCOUNT, NAME, WHO, full_event

OWN = "/api/events/gala/own-data"


async def ask(server: Running, member: str = WHO, **query: Any) -> httpx.Response:
    name, value = server.member_cookie(member, name="赵").split("=", 1)
    assert name == cookies.member("gala")
    async with httpx.AsyncClient(base_url=server.url, cookies={name: value}) as phone:
        return await phone.get(OWN, params=query)


async def test_a_member_reads_every_kind_and_how_long_it_stays(server: Running) -> None:
    await full_event(server.store, retention=Retention(comments=30, attendance=60))
    answer = (await ask(server)).json()
    kept = {one["kind"]: one for one in answer["kept"]}
    assert list(kept) == [
        "roster", "accounts", "codes", "ballots", "likes",
        "comments", "draws", "presence", "attendance", "photos", "check_in", "surveys",
        "certificates", "quizzes", "papers", "points", "orders", "questions", "words", "barometer",
    ]  # fmt: skip
    assert (answer["id"], answer["event"]) == (WHO, "gala")
    [row] = kept["roster"]["items"]
    assert (row["name"], row["unit"], row["class"], row["left_at"]) == (NAME, "采油二厂", "audience", 0)
    assert 1 <= row["number"] <= 40
    assert kept["accounts"]["items"][0]["called"] == ACCOUNT
    assert kept["comments"] == kept["comments"] | {"days": 30}
    assert [one["text"] for one in kept["comments"]["items"]] == ["为祖国献石油！"]
    assert (kept["attendance"]["days"], kept["attendance"]["items"]) == (60, [{"came": True}])
    assert kept["check_in"]["items"][0]["seat"] == "A 12"
    assert {one["poll"] for one in kept["ballots"]["items"]} == {"最美小家"}
    assert kept["draws"]["items"][0]["prize"] == "电视"
    assert "options" not in str(kept["ballots"]) and "receipt" not in str(kept["ballots"])
    assert 13 < (answer["session_until"] - answer["at"]) / 86_400_000 <= 14


async def test_it_is_a_file_for_who_wants_one_and_kept_by_nobody_in_between(server: Running) -> None:
    await open_event(server.store, make_event())
    answer = await ask(server, download="true")
    assert answer.headers["content-disposition"] == 'attachment; filename="gala-own-data.json"'
    assert answer.headers["cache-control"] == "no-store"
    assert all(one["items"] == [] for one in answer.json()["kept"])


async def test_a_stranger_is_told_nothing_and_nobody_asks_without_end(server: Running) -> None:
    await open_event(server.store, make_event())
    async with httpx.AsyncClient(base_url=server.url) as stranger:
        assert code(await stranger.get(OWN)) == "session_missing"
        assert code(await stranger.get(OWN.replace("gala", "other"))) == "unknown_event"
    answers = [await ask(server) for _ in range(6)]
    assert [answer.is_error for answer in answers] == [False] * 5 + [True]
    assert code(answers[-1]) == "too_fast"
    assert not (await ask(server, "member-2")).is_error
