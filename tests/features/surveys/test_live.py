"""A survey on the way that it really goes: socket, lane, script, and back."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import httpx

from acclaim.base.clock import now_ms
from acclaim.event import store as events
from acclaim.event.parts.activity import Entitled
from acclaim.features.surveys import store as surveys
from acclaim.identity import device
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.redis import mark_keys
from acclaim.redis.client import Store
from acclaim.voting import verbs
from tests.features.surveys.papers import answers, make_survey
from tests.line import Line
from tests.running import SECRET, Running, make_event, running
from tests.waiting import eventually

UNIT = "二厂/一队"


async def opened(server: Running, **fields: Any) -> None:
    people = [Entry(f"m{n}", "", UNIT if n < 12 else "小队", "audience") for n in range(15)]
    await staging.replace(server.store, "gala", iter(people), partial=False)
    await events.create(server.store, make_event(surveys=[make_survey(**fields)]))
    await move(server, "open")


async def move(server: Running, verb: Any) -> None:
    await verbs.apply(server.store, "gala", "jia", verb, find=surveys.find)


async def submit(line: Line, ballot: str, given: dict[str, Any], epoch: int = 1) -> dict[str, Any]:
    await line.send(type="answer", survey="jia", epoch=epoch, ballot=ballot, answers=given)
    return await line.until(lambda m: m["type"] == "answered" and m["ballot"] == ballot)


async def test_answers_go_from_a_phone_into_tables_and_a_resend_gets_the_same(server: Running) -> None:
    await opened(server)
    async with server.phone("m1", unit=UNIT) as phone, server.phone("m2", unit=UNIT) as other:
        [survey] = (await phone.sooner_or_later(lambda m: m["type"] == "surveys" and m["surveys"]))["surveys"]
        assert (survey["id"], survey["state"], survey["members"]) == ("jia", "open", None)
        first = await submit(phone, "ballot-0001", answers(say="多开放"))
        assert (first["error"], len(first["receipt"])) == (None, 14)
        assert await submit(phone, "ballot-0001", answers("1")) == first
        second = await submit(phone, "ballot-0002", answers("1"))
        assert (second["error"]["code"], second["receipt"]) == ("already_voted", first["receipt"])
        assert (await submit(other, "ballot-0003", {"all": "4"}))["error"]["code"] == "answer_missing"
        assert (await submit(other, "ballot-0003", answers("2"), epoch=7))["error"]["code"] == "not_open"
    async with server.phone("m1", unit=UNIT) as again:
        await again.send(type="took_part", survey="jia")
        told = await again.until("took_part")
        assert (told["epoch"], told["receipt"], told["entitled"]) == (1, first["receipt"], True)
    async with httpx.AsyncClient() as http:
        shown = await http.get(f"{server.url}/api/events/gala/receipts/{first['receipt']}")
    assert (shown.json()["poll"], shown.json()["state"]) == ("jia", "counted")
    await move(server, "close")
    survey_now = (await events.read(server.store, "gala")).event.survey("jia")
    tables = await surveys.read_tables(server.store, "gala", survey_now, 1)
    assert (tables.respondents, tables.texts) == ({UNIT: 1}, {"say": ["多开放"]})


async def test_a_device_without_a_member_is_refused(server: Running) -> None:
    await events.create(server.store, make_event(surveys=[make_survey()], admission="open"))
    await move(server, "open")
    guest = device.new_id(bytes.fromhex(SECRET), "gala", "127.0.0.1", now_ms(), 1)
    async with server.phone(guest, anonymous=True) as phone:
        assert (await submit(phone, "ballot-0001", answers()))["error"]["code"] == "members_only"


async def test_a_member_counts_in_the_unit_of_the_moment_of_submitting(server: Running) -> None:
    await opened(server)
    async with server.phone("m1", unit="以前的队") as phone:  # the roster has moved them since they joined
        assert (await submit(phone, "ballot-0001", answers()))["error"] is None
    survey = (await events.read(server.store, "gala")).event.survey("jia")
    assert await surveys.read_respondents(server.store, make_event(), survey, 1) == {UNIT: 1}


async def test_a_worker_that_has_not_heard_of_the_newest_epoch_reads_it(server: Running) -> None:
    await opened(server)
    async with server.phone("m1", unit=UNIT) as phone:
        assert (await submit(phone, "ballot-0001", answers()))["error"] is None
        await move(server, "reset")
        await move(server, "open")
        assert (await submit(phone, "ballot-0001", answers(), epoch=2))["error"] is None
        assert (await submit(phone, "ballot-0001", answers()))["error"]["code"] == "reset"


async def test_while_it_is_open_no_frame_and_no_address_tells_of_content(
    server: Running, api: httpx.AsyncClient
) -> None:
    await opened(server)
    secret_text = "只有我会这样写"
    cookie = "; ".join(f"{one.name}={one.value}" for one in api.cookies.jar)
    async with (
        server.phone("m1", unit=UNIT) as phone,
        server.phone("m2", unit=UNIT) as watcher,
        server.screen() as screen,
        server.line("/ws/gala?view=console", cookie) as console,
    ):
        assert (await submit(phone, "ballot-0001", answers(say=secret_text, book="1")))["error"] is None
        seen = await console.until(lambda m: m["type"] == "surveys" and m["surveys"][0]["members"] == 1)
        assert seen["surveys"][0]["entitled"] == 15
        [told] = (await watcher.sooner_or_later(lambda m: m["type"] == "surveys" and m["surveys"]))["surveys"]
        page = await api.get(f"/api/events/gala/surveys/jia/{told['digest']}")
        assert [one["id"] for one in page.json()["questions"]][:2] == ["all", "book"]
        listed = await api.get("/api/operator/events/gala/surveys")
        assert listed.json()["surveys"][0]["members"] == 1
        turnout = await api.get("/api/operator/events/gala/surveys/jia/turnout")
        assert (turnout.json()["units"], turnout.json()["members"]) == ([], 1)  # the other unit has 3 members
        others = [await api.get(address) for address in ("/api/events/gala", "/api/events/gala/tally", "/metrics")]
        definition = {"event"}  # which consoles get whole
        frames = [m for line in (phone, watcher, screen) for m in line.heard]
        frames += [m for m in console.heard if m["type"] not in definition]
        heard = [json.dumps(message, ensure_ascii=False) for message in frames]
        for text in (*(one.text for one in (listed, turnout, *others)), *heard):
            assert not any(word in text for word in (secret_text, "bath", '"tables"', "overall"))
        assert secret_text not in page.text


async def rewrites(store: Store) -> int:
    stats = await store.redis.info("commandstats")
    return int(stats.get("cmdstat_bgrewriteaof", {"calls": 0})["calls"])


async def test_it_opens_and_closes_by_its_times_and_redis_writes_its_file_anew_then(server: Running) -> None:
    before, now = await rewrites(server.store), datetime.now(UTC)
    times: dict[str, Any] = {"opens_at": now + timedelta(seconds=0.5), "closes_at": now + timedelta(seconds=2.5)}
    await verbs.create(server.store, make_event(surveys=[make_survey(**times)]))
    async with server.phone("m1", unit=UNIT) as phone:
        await phone.until(lambda m: m["type"] == "surveys" and m["surveys"][0]["state"] == "open")
        assert (await submit(phone, "ballot-0001", answers()))["error"] is None
        told = await phone.until(lambda m: m["type"] == "surveys" and m["surveys"][0]["state"] == "closed")
        assert told["surveys"][0]["members"] == 1
        assert (await submit(phone, "ballot-0002", answers()))["error"]["code"] == "closed"

        async def is_rewritten() -> bool:
            return await rewrites(server.store) > before

        await eventually(is_rewritten)


async def test_of_a_survey_that_closed_while_no_worker_ran_redis_forgets_the_order_all_the_same(
    redis_url: str, store: Store, tmp_path: Path
) -> None:
    await verbs.create(store, make_event(surveys=[make_survey()]))
    await verbs.apply(store, "gala", "jia", "open", find=surveys.find)

    async def noted() -> list[str]:
        return [one.decode() for one in await cast(Any, store.redis.smembers(mark_keys.ORDERS))]

    async def is_over() -> bool:
        return not await noted()

    async with running(redis_url, tmp_path) as before, before.phone("m1", unit=UNIT) as phone:
        await phone.until("tick")
        assert await eventually(noted) == ["gala jia 1"]
    await verbs.apply(store, "gala", "jia", "close", find=surveys.find)
    rewritten = await rewrites(store)
    async with running(redis_url, tmp_path) as after, after.phone("m1", unit=UNIT) as phone:
        await phone.until("tick")
        await eventually(is_over)
    assert await rewrites(store) > rewritten


async def test_a_survey_is_for_the_units_that_it_names(server: Running) -> None:
    await opened(server, entitled=Entitled(units=["一厂"]))
    async with server.phone("m1", unit=UNIT) as phone:
        await phone.send(type="took_part", survey="jia")
        assert (await phone.until("took_part"))["entitled"] is False
        assert (await submit(phone, "ballot-0001", answers()))["error"]["code"] == "not_entitled"
