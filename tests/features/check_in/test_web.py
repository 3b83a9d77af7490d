"""Operators open check-in, take the list, and draw prizes among those who came; cues do it as well."""

import csv
import io
from pathlib import Path

import httpx
from openpyxl import load_workbook

from acclaim.base.clock import now_ms
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.parts.check_in import CheckIn
from acclaim.event.parts.cue import CloseCheckIn, Cue, OpenCheckIn, PrepareDraw, Show
from acclaim.event.parts.prize import Prize
from acclaim.features.archive.archive import Reader
from acclaim.features.archive.backup import backup
from acclaim.features.archive.restore import restore
from acclaim.features.check_in import store as check_in
from acclaim.features.check_in.store import Offer
from acclaim.features.draws import entrants
from acclaim.features.draws import store as draws
from acclaim.features.show import actions as cues
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from tests.operator_api import ONE, code
from tests.running import SECRET, Running, make_event

DEVICE = "d-0123456789abcdef"
PRIZE = Prize("lucky", "幸运来宾", entrants="checked_in")
PEOPLE = [Entry(str(n), f"员工{n}", "采油一厂/一队", "audience") for n in range(10)]
CHECK_IN = f"{ONE}/check-in"


async def arrive(server: Running, *members: str, seat: str = "") -> None:
    offers = [Offer(one, 1, "访客" if one == DEVICE else "", "", seat) for one in members]
    await check_in.check_in_batch(server.store, "gala", offers)


async def test_it_is_opened_closed_and_reset_and_the_audit_log_says_each_once(
    server: Running, api: httpx.AsyncClient
) -> None:
    await events.create(server.store, make_event(check_in=CheckIn()))
    assert (await api.get(CHECK_IN)).json() == {"state": "closed", "epoch": 1, "count": 0, "opened_at": 0}
    for _ in range(2):
        assert (await api.post(f"{CHECK_IN}/open")).json()["state"] == "open"
    await arrive(server, "1", "2")
    assert (await api.post(f"{CHECK_IN}/close")).json()["count"] == 2
    for _ in range(2):
        answer = (await api.post(f"{CHECK_IN}/reset", json={"epoch": 1})).json()
        assert (answer["state"], answer["epoch"], answer["count"]) == ("closed", 2, 0)
    assert code(await api.post(f"{CHECK_IN}/lock")) == "not_found"
    said = [one.what for one in await audit.page(server.store, "gala")]
    assert said == ["reset_check_in", "close_check_in", "open_check_in"]


async def test_an_event_without_it_says_so(server: Running, api: httpx.AsyncClient) -> None:
    await events.create(server.store, make_event())
    for answer in (await api.get(CHECK_IN), await api.post(f"{CHECK_IN}/open"), await api.get(f"{ONE}/check-ins.csv")):
        assert code(answer) == "check_in_off"


async def test_the_list_has_all_in_their_order_as_the_roster_calls_them(
    server: Running, api: httpx.AsyncClient
) -> None:
    await events.create(server.store, make_event(check_in=CheckIn(), admission="open"))
    await staging.replace(server.store, "gala", PEOPLE, partial=False)
    await check_in.move(server.store, "gala", "open")
    await arrive(server, "3", seat="A 12")
    await arrive(server, DEVICE, "1")
    answer = await api.get(f"{ONE}/check-ins.csv?lang=zh")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows[0] == ["序号", "签到时间", "工号", "姓名", "单位", "类别", "座位"]
    assert [(row[0], *row[2:]) for row in rows[1:]] == [
        ("1", "3", "员工3", "采油一厂/一队", "audience", "A 12"),
        ("2", DEVICE, "访客", "", "", ""),
        ("3", "1", "员工1", "采油一厂/一队", "audience", ""),
    ]
    book = load_workbook(io.BytesIO((await api.get(f"{ONE}/check-ins.xlsx")).content))
    assert book.active is not None and book.active.max_row == 4
    assert "export_check_ins" in [one.what for one in await audit.page(server.store, "gala")]


async def test_a_prize_is_drawn_among_those_who_came_and_are_still_listed(server: Running) -> None:
    event = make_event(check_in=CheckIn(), prizes=[PRIZE], admission="open")
    await events.create(server.store, event)
    await staging.replace(server.store, "gala", PEOPLE, partial=False)
    await check_in.move(server.store, "gala", "open")
    await arrive(server, "1", "2", "3", DEVICE)
    await staging.replace(server.store, "gala", PEOPLE[2:], partial=False)
    found, missed = await entrants.members(server.store, event, PRIZE)
    assert ({one.id for one in found}, missed) == ({"2", "3"}, 0), "no device, and nobody who has left the roster"


async def test_cues_open_it_and_close_it_before_they_draw(server: Running) -> None:
    shown = Cue("doors", "入场", actions=[Show("check_in"), OpenCheckIn()])
    drawn = Cue("draw", "抽奖", actions=[PrepareDraw("lucky"), CloseCheckIn()])
    await events.create(server.store, make_event(check_in=CheckIn(), prizes=[PRIZE], cues=[shown, drawn]))
    done = await cues.run(server.store, "gala", "doors", 0, now_ms(), "admin")
    assert done.stage.scene == "check_in"
    assert (await check_in.read(server.store, "gala")).state == "open"
    await arrive(server, "1", "2")
    await cues.run(server.store, "gala", "draw", 1, now_ms(), "admin")
    assert (await check_in.read(server.store, "gala")).state == "closed"
    [draw] = (await draws.read(server.store, "gala")).all
    assert draw.entrants == 2


async def test_a_restored_archive_has_all_who_came(server: Running, tmp_path: Path) -> None:
    await events.create(server.store, make_event(check_in=CheckIn("full")))
    await check_in.move(server.store, "gala", "open")
    await arrive(server, "1", "2", seat="B 7")
    before = await check_in.read_wall(server.store, "gala")
    await backup(server.store, "gala", tmp_path / "gala.zip", bytes.fromhex(SECRET))
    await restore(server.store, Reader(tmp_path / "gala.zip", bytes.fromhex(SECRET)), "copy")
    assert await check_in.read_wall(server.store, "copy") == before
    [again] = await check_in.check_in_batch(server.store, "copy", [Offer("1", 1, "", "", "")])
    assert (again.number, again.seat) == (1, "B 7")
