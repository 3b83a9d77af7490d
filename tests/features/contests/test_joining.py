"""Who joins a contest late changes nothing of what was published, and a pad cannot fill the log."""

from typing import Any

import httpx
import pytest
from msgspec.structs import replace

from acclaim.base.errors import AcclaimError, OperatorError
from acclaim.event import store as events
from acclaim.event.parts.contest import Contestant, Judge, Round
from acclaim.features.contests import orders, recount
from acclaim.features.contests import store as contests
from acclaim.features.contests.limits import DRAFTS_BURST
from acclaim.redis.client import Store
from tests.features.contests.a_contest import a_contest
from tests.features.contests.desk import C1, SPEECH, Desk, opened
from tests.operator_api import code
from tests.running import Running, make_event

TWO_ROUNDS = [Round("first", "初赛"), Round("final", "决赛", carry=50)]


async def joined(desk: Desk, **more: Any) -> None:
    """Adds judges or contestants to the definition."""
    record = await events.read(desk.store, "gala")
    contest = record.event.contests[0]
    contest = replace(contest, **{name: [*getattr(contest, name), *new] for name, new in more.items()})
    await events.replace(desk.store, replace(record.event, contests=[contest]), record.rev)
    desk.event = (await events.read(desk.store, "gala")).event
    desk.contest = desk.event.contests[0]


async def test_a_judge_who_joins_after_a_publication_marks_nobody_there(store: Store) -> None:
    desk = await opened(store, judges=4, contestants=2)
    for who, marks in (("c1", (900, 900, 900, 980)), ("c2", (930, 930, 930, 800))):
        await desk.all_in(*marks, place=("final", who))
    before = (await desk.order(orders.PublishResult, "final")).results["final"].rows
    assert [row.contestant for row in before] == ["c1", "c2"], "four judges: nothing is dropped"
    await joined(desk, judges=[Judge("j5", "m5", "评委5"), Judge("j6", "m6", "评委6")])
    for who in ("c1", "c2"):
        with pytest.raises(AcclaimError) as told:
            await desk.save("j5", 900, place=("final", who))
        assert told.value.code == "not_judge"
    again = await desk.order(orders.PublishResult, "final")
    assert again.results["final"].rows == before, "with a fifth judge extremes would go, and places change"
    steps = await contests.read_log(store, *SPEECH)
    assert recount.recounted(desk.contest, steps, lambda poll: None).different == []


async def test_a_contestant_who_joins_after_the_places_is_not_in_that_round(store: Store) -> None:
    desk = await opened(store, judges=1, contestants=2, rounds=TWO_ROUNDS)
    for who, mark in (("c1", 900), ("c2", 800)):
        await desk.all_in(mark, place=("first", who))
        await desk.all_in(mark, place=("final", who))
    await desk.order(orders.Publish, *C1)
    await joined(desk, contestants=[Contestant("c3", "后来者", "03")])
    await desk.order(orders.Publish, "final", "c2")
    done = await desk.order(orders.PublishResult, "final")
    assert [row.contestant for row in done.results["final"].rows] == ["c1", "c2"]
    steps = await contests.read_log(store, *SPEECH)
    assert recount.recounted(desk.contest, steps, lambda poll: None).different == []


async def test_who_joins_before_anything_is_published_counts(store: Store) -> None:
    desk = await opened(store, judges=1, contestants=1)
    await joined(desk, judges=[Judge("j2", "m2", "评委2")])
    await desk.all_in(900, 800)
    shown = (await desk.order(orders.Publish, *C1)).shown[C1]
    assert [one.total for one in shown.judges] == ["9.00", "8.00"]


async def test_of_a_sheets_drafts_the_last_alone_is_remembered_as_a_deed(store: Store) -> None:
    desk = await opened(store)
    rev = 0
    for n in range(20):
        rev = (await desk.save("j1", 900 + n, rev=rev, state="draft", deed=f"draft-{n:04}")).rev
    again = await desk.save("j1", 919, rev=0, state="draft", deed="draft-0019")
    assert again.rev == rev, "its answer was lost"
    await desk.save("j1", 930, rev=rev, deed="submitted-1")

    async def deeds() -> list[str]:
        async with store.answering() as redis:
            return sorted(as_text(one) for one in await redis.hkeys("acclaim:{gala}:contest-deeds:speech"))

    found = await deeds()
    assert found == ["judge j1 draft-0019", "judge j1 submitted-1", "operator deed-0001"]
    async with store.answering() as redis:
        await redis.hset("acclaim:{gala}:contest:speech", "rev", "3")
    await desk.read()
    assert await deeds() == found, "and so it is when the record was mended"


def as_text(name: bytes | str) -> str:
    return name.decode() if isinstance(name, bytes) else name


async def test_a_deed_that_stands_for_another_sheet_is_refused(store: Store) -> None:
    desk = await opened(store)
    await desk.save("j1", 900, deed="deed-same")
    with pytest.raises(OperatorError) as told:
        await desk.save("j1", 900, place=("final", "c2"), deed="deed-same")
    assert told.value.code == "conflict"


async def test_a_pad_that_saves_without_a_pause_is_slowed_down(server: Running) -> None:
    await events.create(server.store, make_event(contests=[a_contest()]))
    desk = Desk(server.store)
    await desk.order(orders.Open)
    body: dict[str, Any] = {"round": "final", "contestant": "c1", "state": "draft", "marks": {"speech": 900}}
    async with httpx.AsyncClient(base_url=server.url, headers={"cookie": server.member_cookie("m1")}) as pad:
        address, rev, saved = "/api/events/gala/contests/speech/sheet", 0, 0
        for n in range(DRAFTS_BURST * 3):
            answer = await pad.post(address, json=body | {"rev": rev, "deed": f"draft-{n:04}"})
            if answer.status_code != 200:
                break
            rev, saved = answer.json()["sheet"]["rev"], saved + 1
        assert code(answer) == "too_fast" and DRAFTS_BURST <= saved < DRAFTS_BURST * 2
        whole = body | {"rev": rev, "deed": "submit-01", "state": "submitted"}
        assert (await pad.post(address, json=whole)).json()["sheet"]["state"] == "submitted", "drafts alone are bounded"
