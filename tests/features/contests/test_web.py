"""Pads over HTTP are for their judges alone; the desk tells operators all of it; frames tell nobody too early."""

import hashlib
import io
from typing import Any

import httpx
import msgspec
import pytest
from openpyxl import load_workbook

from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.parts.cue import (
    CallContestant,
    Cue,
    FreezeStanding,
    PublishMarks,
    PublishPlaces,
    Show,
    ThawStanding,
)
from acclaim.features.contests import store as contests
from tests.features.contests import judged
from tests.features.contests.a_contest import a_contest
from tests.operator_api import ONE, code
from tests.running import Running, make_event

CONTEST = f"{ONE}/contests/speech"
PAD = "/api/events/gala/contests/speech"
SHEET = {"round": "final", "contestant": "c1", "rev": 0, "state": "submitted", "marks": {"speech": 925}}


async def opened(server: Running, api: httpx.AsyncClient, **fields: Any) -> None:
    await events.create(server.store, make_event(contests=[a_contest(**fields)]))
    assert (await api.post(f"{CONTEST}/orders", json={"do": "open", "deed": "deed-open"})).json()["state"] == "open"


def as_judge(server: Running, member: str) -> dict[str, str]:
    return {"cookie": server.member_cookie(member)}


async def test_a_judge_sees_and_saves_no_sheets_but_their_own(server: Running, api: httpx.AsyncClient) -> None:
    await opened(server, api)
    async with httpx.AsyncClient(base_url=server.url) as phone:
        saved = await phone.post(f"{PAD}/sheet", json=SHEET | {"deed": "deed-one1"}, headers=as_judge(server, "m1"))
        assert saved.json()["sheet"]["state"] == "submitted"
        pad = (await phone.get(f"{PAD}/pad", headers=as_judge(server, "m1"))).json()
        assert (pad["judge"], pad["sheets"]["final"]["c1"]["marks"]) == ("j1", {"speech": 925})
        assert [one["contestants"] for one in pad["rounds"]] == [["c1", "c2", "c3"]]
        other = (await phone.get(f"{PAD}/pad", headers=as_judge(server, "m2"))).text
        assert "925" not in other
        assert code(await phone.get(f"{PAD}/pad", headers=as_judge(server, "guest"))) == "not_judge"
        assert code(await phone.get(f"{PAD}/pad")) == "session_missing"
        assert (
            code(await phone.get("/api/events/gala/contests/none/pad", headers=as_judge(server, "m1")))
            == "unknown_contest"
        )
        twice = SHEET | {"deed": "deed-two2", "marks": {"speech": 900}}
        again = await phone.post(f"{PAD}/sheet", json=twice, headers=as_judge(server, "m1"))
        assert code(again) == "sheet_locked" and again.json()["error"]["sheet"]["marks"] == {"speech": 925}


async def test_the_desk_shows_who_is_missing_and_every_step_is_in_the_audit_log(
    server: Running, api: httpx.AsyncClient
) -> None:
    await opened(server, api)
    async with httpx.AsyncClient(base_url=server.url) as phone:
        await phone.post(f"{PAD}/sheet", json=SHEET | {"deed": "deed-one1"}, headers=as_judge(server, "m1"))
    desk = (await api.get(CONTEST)).json()
    row = desk["rounds"][0]["rows"][0]
    assert (row["state"], row["submitted"], row["expected"]) == ("missing", 1, 5)
    assert [one["state"] for one in row["cells"]] == ["submitted", *["missing"] * 4]
    order = {"do": "reopen", "deed": "deed-reop", "round": "final", "contestant": "c1", "judge": "j1", "why": "重评"}
    assert (await api.post(f"{CONTEST}/orders", json=order)).json()["rounds"][0]["rows"][0]["submitted"] == 0
    assert code(await api.post(f"{CONTEST}/orders", json=order | {"deed": "deed-reo2"})) == "step_unfit"
    assert (
        code(await api.post(f"{CONTEST}/orders", json=order | {"deed": "deed-reo3", "judge": "x"})) == "unknown_contest"
    )
    assert [one.what for one in await audit.page(server.store, "gala")][:2] == ["contest_reopen", "contest_open"]
    steps = (await api.get(f"{CONTEST}/log")).json()["steps"]
    assert [one["by"] for one in steps] == ["admin", "judge j1", "admin"]


@pytest.mark.contract
async def test_frames_tell_judges_that_they_judge_and_screens_what_was_published_alone(
    server: Running, api: httpx.AsyncClient
) -> None:
    await opened(server, api, judges=3)
    async with server.phone("m1") as judge, server.phone("guest") as guest, server.screen() as hall:
        told = await judge.sooner_or_later("judging")
        assert [(one["contest"], one["state"]) for one in told["contests"]] == [("speech", "open")]
        first = await hall.sooner_or_later("contests")
        assert [one["name"] for one in first["contests"][0]["contestants"]] == ["选手1", "选手2", "选手3"]
        async with httpx.AsyncClient(base_url=server.url) as phone:
            for n in (1, 2, 3):
                sheet = SHEET | {"deed": f"deed-000{n}", "marks": {"speech": 777}}
                await phone.post(f"{PAD}/sheet", json=sheet, headers=as_judge(server, f"m{n}"))
        for order in ("confirm", "publish"):
            body = {"do": order, "deed": f"deed-{order}", "round": "final", "contestant": "c1"}
            assert (await api.post(f"{CONTEST}/orders", json=body)).status_code == 200
        shown = await hall.until(lambda m: m["type"] == "contests" and m["contests"][0]["shown"])
        assert shown["contests"][0]["shown"][0]["total"] == "7.77"
        early = [one for one in hall.heard if "7.77" in str(one) and one is not shown]
        assert early == []
        assert not any(one["type"] in ("judging", "contests") or "评委" in str(one) for one in guest.heard)
        assert not any("评委" in str(one["event"]) for one in hall.heard if one["type"] == "event")


async def test_cues_lead_a_contest_and_one_that_comes_too_early_stays_the_next(
    server: Running, api: httpx.AsyncClient
) -> None:
    place = ("speech", "final", "c1")
    cues = [
        Cue("call", "上场", actions=[CallContestant(*place), Show("marks", pace="step")]),
        Cue("marks", "亮分", actions=[PublishMarks(*place), FreezeStanding("speech")]),
        Cue("places", "名次", actions=[ThawStanding("speech"), PublishPlaces("speech", "final"), Show("places")]),
    ]
    await events.create(server.store, make_event(contests=[a_contest(judges=1, contestants=1)], cues=cues))
    await api.post(f"{CONTEST}/orders", json={"do": "open", "deed": "deed-open"})

    async def run(cue: str) -> httpx.Response:
        number = (await events.read(server.store, "gala")).show.number
        return await api.post(f"{ONE}/cues/{cue}/run", json={"number": number})

    assert (await run("call")).status_code == 200
    assert (await contests.read(server.store, "gala", "speech")).current == ("final", "c1")
    stage = (await events.read(server.store, "gala")).stage
    assert (stage.scene, len(stage.steps)) == ("marks", 1)
    assert code(await run("marks")) == "sheets_missing"
    assert (await events.read(server.store, "gala")).show.next == "marks"
    async with httpx.AsyncClient(base_url=server.url) as phone:
        await phone.post(f"{PAD}/sheet", json=SHEET | {"deed": "deed-one1"}, headers=as_judge(server, "m1"))
    confirm = {"do": "confirm", "deed": "deed-confirm", "round": "final", "contestant": "c1"}
    assert (await api.post(f"{CONTEST}/orders", json=confirm)).status_code == 200
    assert (await run("marks")).status_code == 200
    record = await contests.read(server.store, "gala", "speech")
    assert (record.shown["final", "c1"].total, record.frozen) == ("9.25", True)
    assert (await run("places")).status_code == 200
    record = await contests.read(server.store, "gala", "speech")
    assert (record.frozen, [row.contestant for row in record.results["final"].rows]) == (False, ["c1"])


async def test_the_result_is_a_workbook_and_its_digest_is_that_of_the_log(
    server: Running, api: httpx.AsyncClient
) -> None:
    await events.create(server.store, make_event(contests=[judged.contest()]))
    await judged.finish(server.store)
    book = load_workbook(io.BytesIO((await api.get(f"{CONTEST}/result.xlsx?lang=zh")).content))
    assert book.active is not None
    heads, *rows = [list(row) for row in book.active.iter_rows(values_only=True)]
    assert heads[:4] == ["赛次", "组别", "名次", "参赛号"] and heads[7] == "评委1" and heads[-1] == "总分"
    assert [(row[2], row[4], row[7], row[-1]) for row in rows] == [
        (2, "选手1", "(9.10)", "9.30"), (1, "选手2", "(9.11)", "9.31"),
    ]  # fmt: skip
    found = (await api.get(f"{CONTEST}/digest")).json()
    steps = (await api.get(f"{CONTEST}/log")).json()["steps"]
    lines = b"".join(msgspec.json.encode(step) + b"\n" for step in steps)
    assert found == {"steps": len(steps), "digest": hashlib.sha256(lines).hexdigest()}


async def test_certificates_are_issued_for_a_published_result_and_follow_its_corrections(
    server: Running, api: httpx.AsyncClient
) -> None:
    await events.create(server.store, make_event(contests=[judged.contest()]))
    wanted = {"round": "final", "awards": [{"name": "一等奖", "places": 1}, {"name": "合格", "points": 9.3}]}
    assert code(await api.post(f"{CONTEST}/certificates", json=wanted)) == "step_unfit"
    await judged.finish(server.store)
    assert (await api.post(f"{CONTEST}/certificates", json=wanted)).json()["issued"] == 2

    async def standing() -> list[tuple[str, str, str]]:
        lines = (await api.get(f"{ONE}/certificates")).json()["certificates"]
        return sorted((one["name"], one["award"], one["state"]) for one in lines)

    assert await standing() == [("选手1", "合格", "valid"), ("选手2", "一等奖", "valid")]
    wanted["awards"] = [{"name": "一等奖", "places": 1}]
    assert (await api.post(f"{CONTEST}/certificates", json=wanted)).json()["issued"] == 1
    assert await standing() == [("选手1", "合格", "revoked"), ("选手2", "一等奖", "valid")]


async def test_phones_learn_that_places_are_out_and_ask_for_them(server: Running, api: httpx.AsyncClient) -> None:
    await events.create(server.store, make_event(contests=[judged.contest()]))
    address = "/api/events/gala/contests/speech/results"
    async with server.phone("m9") as phone, httpx.AsyncClient(base_url=server.url) as anybody:
        assert (await anybody.get(address)).json()["rounds"] == []
        await judged.finish(server.store)
        [told] = (await phone.until("contest_results"))["contests"]
        assert told["contest"] == "speech" and "total" not in told
        [final] = (await anybody.get(address)).json()["rounds"]
        assert [(row["place"], row["name"], row["total"], row["public"]) for row in final["rows"]] == [
            (1, "选手2", "9.31", ""), (2, "选手1", "9.30", ""),
        ]  # fmt: skip
        assert [(one["unit"], one["firsts"], one["seconds"]) for one in final["units"]] == [
            ("采油2厂", 1, 0), ("采油1厂", 0, 1),
        ]  # fmt: skip
        assert final.keys() == {"id", "name", "name_en", "provisional", "rows", "units"}, "and no judge's marks"
    async with server.phone("m8") as late:
        assert (await late.until("contest_results"))["contests"] == [told]
