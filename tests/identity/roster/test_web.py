"""Rosters over HTTP: read in a process of its own, shown before anything is replaced, given up when nobody waits."""

import asyncio
import io
import os
import zipfile

import httpx
import pytest
from openpyxl import Workbook

from acclaim.event import store as events
from acclaim.event.parts.activity import Entitled
from acclaim.event.parts.prize import Prize
from acclaim.identity.roster import store as roster
from acclaim.web import roster_file
from tests.operator_api import ONE, code
from tests.running import Running, children_of, make_event, make_poll, open_event
from tests.waiting import eventually

HEADINGS = "工号,姓名,单位,类别\n"
OLD = HEADINGS + "".join(f"{n},员工{n},采油一厂,\n" for n in range(60))
NEW = HEADINGS + "".join(f"{n},员工{n},{'采油二厂' if n < 2 else '采油一厂'},\n" for n in range(53)) + "".join(
    f"9{n:03},新人,,\n" for n in range(5)
)  # fmt: skip


@pytest.fixture(autouse=True)
async def gala(server: Running) -> None:
    poll = make_poll(entitled=Entitled(["采油 一厂", "采油三厂"]))
    await open_event(server.store, make_event(poll, prizes=[Prize("first", "一等奖", units=["机关"])]))


async def members(server: Running) -> int:
    present = await roster.summary(server.store, "gala")
    return present.members if present else 0


async def test_what_a_roster_would_change_is_shown_before_anything_is_replaced(
    server: Running, api: httpx.AsyncClient
) -> None:
    first = (await api.post(f"{ONE}/roster", content=OLD.encode())).json()
    assert (first["published"], first["imported"], first["before"]) == (True, 60, 0)
    shown = (await api.post(f"{ONE}/roster?preview=true", content=NEW.encode())).json()
    assert not shown["published"]
    figures = ("before", "imported", "added", "removed", "changed")
    assert [shown[name] for name in figures] == [60, 58, 5, 7, 2]
    assert [one["id"] for one in shown["gone"]] == [str(n) for n in range(53, 60)]
    assert shown["gone"][0] == {"id": "53", "name": "员工53", "unit": "采油一厂"}
    assert shown["notes"]["without_unit"] == 5
    assert shown["notes"]["first"] == [f"员工{n}" for n in range(5)]
    assert shown["units_without_members"] == ["采油三厂", "机关"]
    assert shown["misspelt"] == []
    assert await members(server) == 60
    confirmed = {"force": True, **{name: shown[name] for name in ("version", "over", "imported")}}
    now = (await api.post(f"{ONE}/roster/publish", json=confirmed)).json()
    assert (now["members"], now["units_without_members"]) == (58, ["采油三厂", "机关"])
    again = await api.post(f"{ONE}/roster/publish", json=confirmed)  # the answer was lost: the same again
    assert (again.status_code, await members(server)) == (200, 58)


async def test_units_are_paths_and_those_that_are_misspelt_are_told(server: Running, api: httpx.AsyncClient) -> None:
    rows = "1,,采油 三厂／一队,\n2,,采油三厂 / 二队,\n3,,采油三场/二队,\n4,,机关,\n5,,机 关,\n6,,机关.,\n"
    shown = (await api.post(f"{ONE}/roster", content=(HEADINGS + rows).encode())).json()
    assert shown["units_without_members"] == ["采油一厂"]
    assert shown["misspelt"] == [{"unit": "机关.", "like": "机关"}, {"unit": "采油三场", "like": "采油三厂"}]
    listed = (await api.get(f"{ONE}/roster/members?unit=采油三厂")).json()
    assert [one["unit"] for one in listed["members"]] == ["采油三厂/一队", "采油三厂/二队"]
    assert listed["units"][2:5] == ["采油三厂", "采油三厂/一队", "采油三厂/二队"]
    bad = await api.post(f"{ONE}/roster", content=f"{HEADINGS}1,,采油三厂//一队,\n".encode())
    assert [(one["line"], one["field"], one["reason"]) for one in bad.json()["error"]["rejected"]] == [
        (2, "unit", "empty_level")
    ]


async def test_a_preview_of_a_roster_that_was_replaced_meanwhile_is_shown_anew(
    server: Running, api: httpx.AsyncClient
) -> None:
    shown = (await api.post(f"{ONE}/roster?preview=true", content=NEW.encode())).json()
    await api.post(f"{ONE}/roster", content=OLD.encode())
    late = {"force": True, **{name: shown[name] for name in ("version", "over", "imported")}}
    assert code(await api.post(f"{ONE}/roster/publish", json=late)) == "conflict"
    assert await members(server) == 60
    never = {"version": "0" * 16, "over": (await roster.summary(server.store, "gala")).version, "imported": 1}  # type: ignore[union-attr]
    assert (await api.post(f"{ONE}/roster/publish", json=never)).json()["error"]["reason"] == "took_too_long"


async def test_why_a_file_or_a_row_is_not_taken_is_a_code_with_its_values(api: httpx.AsyncClient) -> None:
    bad = (await api.post(f"{ONE}/roster", content=f"{HEADINGS}7,王秀兰,,\n7,李雷,,\n8,#N/A,,\n".encode())).json()[
        "error"
    ]
    assert (bad["reason"], bad["values"], bad["total"]) == ("bad_rows", {"bad": 2, "total": 3}, 3)
    assert [(row["line"], row["field"], row["reason"], row["values"]) for row in bad["rejected"]] == [
        (3, "id", "twice", {"shown": "7", "first": 2}), (4, "name", "error_cell", {"shown": "#N/A"}),
    ]  # fmt: skip
    page = (await api.post(f"{ONE}/roster", content=b"<html><table>")).json()["error"]
    assert (page["code"], page["reason"]) == ("roster_rejected", "is_html")


async def test_an_encoding_that_nothing_tells_is_asked_about(server: Running, api: httpx.AsyncClient) -> None:
    data = "id,name\n1,喆玥\n".encode("gbk")
    asked = (await api.post(f"{ONE}/roster?preview=true", content=data)).json()["error"]
    assert asked["reason"] == "encoding_unsure"
    choice = {one["encoding"]: one["lines"] for one in asked["encodings"]}
    assert choice["gb18030"] == ["1,喆玥"]
    told = (await api.post(f"{ONE}/roster?preview=true&encoding=gb18030", content=data)).json()
    assert (told["notes"]["first"], told["notes"]["encoding"]) == (["喆玥"], "gb18030")
    assert code(await api.post(f"{ONE}/roster?encoding=utf-7", content=data)) == "malformed"


MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def workbook(rows: str) -> bytes:
    """A workbook whose sheet has these rows, as XML."""
    book, file = Workbook(), io.BytesIO()
    book.save(file)
    source, target = zipfile.ZipFile(file), io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in source.namelist():
            sheet = f"<worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>"
            archive.writestr(part, sheet if part == "xl/worksheets/sheet1.xml" else source.read(part))
    return target.getvalue()


SLOW = workbook(f'<row r="1">{"<c><v>1</v></c>" * 2_000_000}</row>')  # 60 KB, which take some twenty seconds


@pytest.mark.parametrize("row", [2_000_000_000, 1_048_577, 0, -1])
async def test_a_row_where_no_sheet_has_one_is_refused_at_once(api: httpx.AsyncClient, row: int) -> None:
    cells = '<c t="inlineStr"><is><t>id</t></is></c>'
    rows = f'<row r="1">{cells}</row><row r="{row}">{cells}</row>'
    refused = (await api.post(f"{ONE}/roster", content=workbook(rows))).json()["error"]
    assert refused["reason"] == "damaged"


def readers() -> list[int]:
    return [pid for pid, command in children_of(os.getpid()) if "acclaim.identity.roster.child" in " ".join(command)]


async def test_files_that_take_long_hold_up_no_recount_and_end_with_who_sent_them(
    server: Running, api: httpx.AsyncClient
) -> None:
    uploads = [asyncio.create_task(api.post(f"{ONE}/roster", content=SLOW)) for _ in range(4)]
    await eventually(lambda: len(readers()) >= 2)
    recounted = await api.post(f"{ONE}/recount")
    assert recounted.status_code == 200
    assert [upload.done() for upload in uploads] == [False] * 4
    for upload in uploads:
        upload.cancel()
    await eventually(lambda: not readers())
    assert (await api.post(f"{ONE}/roster", content=OLD.encode())).json()["imported"] == 60  # there is room again


async def test_a_reading_that_is_ended_by_its_bounds_is_told(
    api: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(roster_file, "COMMAND", ["sh", "-c", "cat > /dev/null; kill -9 $$"])
    refused = (await api.post(f"{ONE}/roster", content=OLD.encode())).json()["error"]
    assert refused["reason"] == "too_long"
    monkeypatch.setattr(roster_file, "COMMAND", ["sh", "-c", "cat > /dev/null; exit 1"])
    assert code(await api.post(f"{ONE}/roster", content=OLD.encode())) == "internal"  # a fault of ours is no file's


async def test_a_unit_in_a_stored_event_has_the_rosters_form(server: Running) -> None:
    event = (await events.read(server.store, "gala")).event
    assert event.polls[0].entitled.units == ["采油一厂", "采油三厂"]
