"""The change feed as another system reads it: what it tells, when, and what it never does."""

import asyncio
import json
from collections.abc import AsyncIterator

import httpx
import pytest

from acclaim.event import store as events
from acclaim.event.parts.comments import Comments
from acclaim.event.parts.cue import Cue, Open
from acclaim.event.parts.member_class import MemberClass
from acclaim.event.parts.prize import Prize
from acclaim.features.changes.limits import WAITING_PER_KEY
from acclaim.features.comments import store as comments
from acclaim.features.comments.store import Offer
from acclaim.features.draws import actions as draw_actions
from acclaim.features.draws import store as draws
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.voting import verbs
from tests.features.changes.reader import DATA, Reader, key_for
from tests.operator_api import code
from tests.running import Running, make_event, make_poll
from tests.waiting import eventually

GALA = "/api/operator/events/gala"
HIDDEN = make_poll(visibility="on_publish", weights={"audience": 1, "jury": 1})
JURY = [MemberClass("jury", "评委")]


@pytest.fixture
async def machine(server: Running) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=server.url) as http:
        yield http


async def vote(server: Running, *votes: tuple[str, str], **fields: str) -> list[str]:
    """The receipts."""
    receipts = []
    for member, option in votes:
        async with server.phone(member, **fields) as phone:
            await phone.until("tick")
            receipts.append((await phone.cast(f"ballot-{member}", option))["receipt"])
    return receipts


async def test_an_evening_is_told_and_nobodys_choice_with_it(
    server: Running, api: httpx.AsyncClient, machine: httpx.AsyncClient
) -> None:
    await events.create(
        server.store, make_event(HIDDEN, classes=JURY, cues=[Cue("vote", "投票", actions=[Open("best")])])
    )
    reader = Reader(machine, await key_for(api, "changes"))
    insider = Reader(machine, await key_for(api, "changes", "hidden_results"))
    assert await reader.read() == []
    await api.post(f"{GALA}/cues/vote/run", json={"number": 0})
    receipts = await vote(server, ("zhang", "1"), ("wang", "2"), ("li", "1"))
    receipts += await vote(server, ("juror", "2"), class_="jury")
    await reader.read()
    assert [one["state"] for one in reader.of("poll")] == ["open"]
    assert [(one["did"], one["cue"]) for one in reader.of("show")] == [("cue", "vote")]
    assert sum(one["ballots"] for one in reader.of("ballots")) == 4
    assert await reader.read() == [], "nothing is told twice"

    void = {"members": ["li"], "why": "试投", "epoch": 1}
    assert (await api.post(f"{GALA}/polls/best/void", json=void)).status_code == 200
    await verbs.apply(server.store, "gala", "best", "close")
    await reader.read()
    assert [(one["ballots"], one["members"], one["why"]) for one in reader.of("voided")] == [(1, 1, "试投")]
    assert reader.of("poll")[-1]["state"] == "closed"
    assert reader.of("result") == [], "phones may not see it yet"
    await insider.read()
    [early] = insider.of("result")
    assert [one["votes"] for one in early["result"]["options"]] == [1, 2]
    for secret in (*receipts, "zhang", "wang", "juror", "jury", "votes"):
        assert secret not in reader.said
    assert not any(receipt in insider.said for receipt in receipts)

    await verbs.apply(server.store, "gala", "best", "publish")
    await reader.read()
    [result] = reader.of("result")
    assert [one["votes"] for one in result["result"]["options"]] == [1, 2]
    assert result["by_class"] == {"audience": [1, 1], "jury": [0, 1]}
    [given] = reader.of("receipts")
    assert (given["counted"], given["voided"], given["left"]) == (
        sorted(receipts[:2] + receipts[3:]), [receipts[2]], 0,
    )  # fmt: skip
    assert reader.of("poll")[-1]["state"] == "published"
    await reader.read()
    ids = [one["id"] for one in reader.facts]
    assert len(ids) == len(set(ids))
    for name in ("zhang", "wang", "juror"):
        assert name not in reader.said

    again = Reader(machine, reader.header)
    await again.read()
    assert {one["id"] for one in again.facts} == set(ids), "from the start it tells the same"
    lines = (await api.get("/api/operator/api-keys")).json()
    rows = {line["id"]: line["rows"] for line in lines}
    assert rows[reader.header["Authorization"].split("_")[1]] == 2 * (len(ids) + len(receipts) - 1)


async def test_a_reset_takes_back_what_was_told(
    server: Running, api: httpx.AsyncClient, machine: httpx.AsyncClient
) -> None:
    await events.create(server.store, make_event(admission="open"))
    await verbs.apply(server.store, "gala", "best", "open")
    await vote(server, ("zhang", "1"))
    await verbs.apply(server.store, "gala", "best", "close")
    await verbs.apply(server.store, "gala", "best", "reset")
    reader = Reader(machine, await key_for(api, "changes"))
    await reader.read()
    told = [(one["type"], one["epoch"], one.get("state")) for one in reader.facts]
    assert told == [("poll", 1, "open"), ("ballots", 1, None), ("poll", 1, "closed"), ("poll", 2, "draft")]


async def test_comments_are_told_once_they_are_let_through_and_never_once_they_are_gone(
    server: Running, api: httpx.AsyncClient, machine: httpx.AsyncClient
) -> None:
    await events.create(server.store, make_event(comments=Comments(True)))
    offers = [Offer(f"m{n}", f"comment-{n:04}", text, "", "王秀兰", "", why)
              for n, (text, why) in enumerate([("好看", ""), ("加我", "word"), ("骂人", "")], 1)]  # fmt: skip
    await comments.store_batch(server.store, "gala", 0, "open", offers)
    await comments.judge(server.store, "gala", "guard", "deleted", [3])
    reader = Reader(machine, await key_for(api, "changes"))
    await reader.read(types="comment")
    assert [(one["n"], one["text"], one["name"]) for one in reader.facts if not one["removed"]] == [
        (1, "好看", "王秀兰")
    ]
    await comments.judge(server.store, "gala", "guard", "shown", [2])
    await comments.judge(server.store, "gala", "guard", "deleted", [1])
    new = await reader.read(types="comment")
    assert [(one["n"], one["removed"], one["text"]) for one in new] == [(2, False, "加我"), (1, True, "")]
    for secret in ("骂人", "m1", "guard"):
        assert secret not in reader.said


async def test_winners_are_told_when_the_hall_has_seen_them(
    server: Running, api: httpx.AsyncClient, machine: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    prize = Prize("lucky", "幸运奖", count=2, entrants="roster")
    await events.create(server.store, make_event(prizes=[prize]))
    rows = (Entry(f"m{n}", f"王秀{n}", "一厂", "audience") for n in range(5))
    await staging.replace(server.store, "gala", rows, partial=False)
    clock = 1_795_422_000_000
    monkeypatch.setattr("acclaim.features.changes.web.now_ms", lambda: clock)
    draw, _ = await draws.prepare(server.store, "gala", "lucky", clock)
    await draw_actions.start(server.store, "gala", draw.n, clock)
    reader = Reader(machine, await key_for(api, "changes"))
    [rolling] = await reader.read(types="draw")
    assert (rolling["state"], rolling["winners"]) == ("rolling", [])
    done, _ = await draw_actions.stop(server.store, "gala", draw.n, clock)
    [drawn] = await reader.read(types="draw")
    assert (drawn["state"], drawn["winners"], drawn["due"]) == ("drawn", [], 2), "the screen still rolls"
    first, second = done.winners
    clock = first.at
    [one] = await reader.read(types="draw")
    assert [winner["entrant"] for winner in one["winners"]] == [first.entrant]
    assert second.entrant not in reader.said
    assert done.seed not in reader.said
    clock = second.at
    await draw_actions.redraw(server.store, "gala", draw.n, first.entrant, clock)
    [last] = await reader.read(types="draw")
    assert [(winner["entrant"], winner["absent"]) for winner in last["winners"]] == [
        (first.entrant, True), (second.entrant, False),
    ]  # fmt: skip
    assert [winner["name"] for winner in last["winners"]] == ["王*" + one.name[-1] for one in done.winners]


async def test_a_reader_waits_for_what_comes_and_no_longer(
    server: Running, api: httpx.AsyncClient, machine: httpx.AsyncClient
) -> None:
    await events.create(server.store, make_event(admission="open"))
    reader = Reader(machine, await key_for(api, "changes"))
    assert await reader.read(wait="1") == []
    waiting = asyncio.create_task(reader.read(wait="25"))
    await verbs.apply(server.store, "gala", "best", "open")
    assert [one["state"] for one in await waiting] == ["open"]
    many = [asyncio.create_task(reader.ask(wait="25")) for _ in range(WAITING_PER_KEY + 1)]
    done, rest = await asyncio.wait(many, return_when=asyncio.FIRST_COMPLETED, timeout=10)
    assert [code(one.result()) for one in done] == ["too_fast"]
    await verbs.apply(server.store, "gala", "best", "close")
    assert all('"closed"' in answer.text for answer in await asyncio.gather(*rest))


async def test_a_key_that_is_revoked_while_it_waits_gets_nothing(
    server: Running, api: httpx.AsyncClient, machine: httpx.AsyncClient
) -> None:
    await events.create(server.store, make_event(admission="open"))
    reader = Reader(machine, await key_for(api, "changes"))
    await reader.read()
    waiting = asyncio.create_task(reader.ask(wait="25"))
    [line] = (await api.get("/api/operator/api-keys")).json()
    await eventually(lambda: server.worker.services.key_requests._used, "it was let in")
    await api.post("/api/operator/api-keys/revoke", json={"id": line["id"]})
    await verbs.apply(server.store, "gala", "best", "open")
    assert code(await waiting) == "key_refused"


async def test_a_cursor_of_elsewhere_is_gone_and_what_is_none_is_refused(
    server: Running, api: httpx.AsyncClient, machine: httpx.AsyncClient
) -> None:
    event = make_event()
    for event_id in ("gala", "other"):
        await events.create(server.store, type(event)(id=event_id, title="颁奖", listing="listed", polls=event.polls))
    key = await key_for(api, "changes")
    reader, other = Reader(machine, key), Reader(machine, key, "other")
    await reader.read()
    other.cursor = reader.cursor
    answer = await other.ask()
    assert (answer.status_code, code(answer)) == (410, "cursor_gone")
    assert "from the start" in answer.json()["error"]["message"]
    flipped = reader.cursor[:-8] + ("A" if reader.cursor[-8] != "A" else "B") + reader.cursor[-7:]
    for cursor, said in ((flipped, "cursor_gone"), ("AAAA", "cursor_gone"), ("AAAAA", "malformed"),
                         ("%%%", "malformed"), ("A" * 12_001, "malformed"), ("评", "malformed")):  # fmt: skip
        reader.cursor = cursor
        assert code(await reader.ask()) == said
    reader.cursor = ""
    for query in ({"types": "ballots,secrets"}, {"wait": "26"}, {"wait": "-1"}, {"wait": "²"}):
        assert code(await reader.ask(**query)) == "malformed"


async def test_what_a_reader_did_not_want_begins_when_it_does(
    server: Running, api: httpx.AsyncClient, machine: httpx.AsyncClient
) -> None:
    await events.create(server.store, make_event(comments=Comments(True)))
    reader = Reader(machine, await key_for(api, "changes"))
    await verbs.apply(server.store, "gala", "best", "open")
    await reader.read(types="comment,draw")
    await reader.read()
    await verbs.apply(server.store, "gala", "best", "close")
    assert [one["state"] for one in await reader.read(types="poll")] == ["closed"]


async def test_only_keys_for_it_follow_an_event_and_only_a_public_one(
    server: Running, api: httpx.AsyncClient, machine: httpx.AsyncClient
) -> None:
    await events.create(server.store, make_event(listing="draft"))
    for scopes, said in ((["results"], "key_scope"), (["changes"], "not_public"), (["changes", "hidden_results"], "")):
        answer = await Reader(machine, await key_for(api, *scopes)).ask()
        assert (code(answer) if answer.is_error else "") == said
    assert code(await machine.get(f"{DATA}/gala/changes")) == "key_missing"
    last = (await Reader(machine, await key_for(api, "changes", "hidden_results")).ask()).text.splitlines()[-1]
    assert json.loads(last).keys() == {"type", "cursor", "more"}
