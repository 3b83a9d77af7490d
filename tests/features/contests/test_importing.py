"""Sheets of contestants as people have them, and what becomes of the contest."""

import io
from typing import Any

import httpx
import pytest
from openpyxl import Workbook

from acclaim.base.errors import ImportRejected
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.parts.contest import Contestant, Group
from acclaim.features.contests import orders
from acclaim.features.contests.importing.merging import merged
from acclaim.features.contests.importing.rows import Entry, read
from tests.features.contests.a_contest import a_contest
from tests.features.contests.desk import Desk
from tests.operator_api import ONE, code
from tests.running import Running, make_event

USUAL = ("序号", "姓名", "单位", "赛项", "组别", "参赛号")
ROWS = [
    (1, "张志强", "采油一厂/一区", "演讲比赛", "青年组", "A001"),
    (2, "刘海燕", "采油二厂", "演讲比赛", "中年组", "A002"),
    (3, "王小明", "采油二厂", "焊接", "青年组", "W001"),
]


def workbook(*lines: Any, title: str = "") -> bytes:
    book, file = Workbook(), io.BytesIO()
    sheet: Any = book.active
    if title:
        sheet.append([title])
        sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=6)
    for line in lines:
        sheet.append(line)
    book.save(file)
    return file.getvalue()


def plain(entries: list[Entry]) -> list[tuple[str, str, str, str]]:
    return [(one.number, one.name, one.unit, one.group) for one in entries]


def test_the_usual_layout_is_read_and_other_contests_are_left_out() -> None:
    found = read(workbook(USUAL, *ROWS, title="2026年职工技能竞赛报名表"), "演讲比赛")
    assert plain(found.entries) == [
        ("A001", "张志强", "采油一厂/一区", "青年组"), ("A002", "刘海燕", "采油二厂", "中年组"),
    ]  # fmt: skip
    assert (found.rejected, found.others) == ([], {"焊接": 1})


def test_without_a_number_of_their_own_the_line_numbers_are_taken_and_teams_have_members() -> None:
    found = read("序号,参赛队,队员\n1,飞虎队,张三、李四；王五\n2,雄鹰队,赵六\n".encode(), "")
    assert [(one.number, one.name, one.team) for one in found.entries] == [
        ("1", "飞虎队", ["张三", "李四", "王五"]), ("2", "雄鹰队", ["赵六"]),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("row", "field", "reason"),
    [
        (("", "x", "", "", "A001"), "number", "twice"),
        (("", "", "采油二厂", "", "A003"), "name", "missing"),
        (("", "李四", "采油二厂//一区", "", "A003"), "unit", "empty_level"),
        (("", "李" * 300, "", "", "A003"), "name", "text_long"),
    ],
)
def test_a_row_that_cannot_be_taken_says_why(row: tuple[str, ...], field: str, reason: str) -> None:
    heading = ("序号", "姓名", "单位", "组别", "参赛号")
    found = read(workbook(heading, ("", "张志强", "", "", "A001"), row), "")
    assert [(one.line, one.field, one.reason) for one in found.rejected] == [(3, field, reason)]
    assert found.rejected[0].problem


def test_a_file_without_names_is_refused() -> None:
    with pytest.raises(ImportRejected) as told:
        read("甲,乙\n1,2\n".encode(), "")
    assert told.value.details["reason"] == "no_name_heading"


def test_who_has_the_same_number_is_the_same_contestant_and_keeps_id_and_picture() -> None:
    known = Contestant("old", "张志强", "A001", "采油一厂", "g1", "/pictures/gala/a.png")
    contest = a_contest(contestants=0, groups=[Group("g1", "青年组")])
    contest = type(contest)(**{**{f: getattr(contest, f) for f in contest.__struct_fields__}, "contestants": [known]})
    whole, added, changed, groups, rejected = merged(
        contest,
        [Entry("张志强", "A001", "采油五厂", "青年组"), Entry("刘海燕", "A002", group="中年组"), Entry("无组", "A3")],
    )
    assert (added, changed, groups, [one.field for one in rejected]) == (1, 1, ["中年组"], ["group"])
    assert [(one.id, one.unit, one.group, one.picture) for one in whole.contestants] == [
        ("old", "采油五厂", "g1", "/pictures/gala/a.png"), ("c1", "", "g2", ""),
    ]  # fmt: skip


async def test_operators_import_a_sheet_once_they_have_seen_what_it_would_change(
    server: Running, api: httpx.AsyncClient
) -> None:
    await events.create(server.store, make_event(contests=[a_contest(contestants=0)]))
    address = f"{ONE}/contests/speech/contestants"
    sheet = workbook(USUAL, *ROWS, (4, "", "采油三厂", "演讲比赛", "青年组", "A004"))
    dry = (await api.post(f"{address}?dry=1", content=sheet)).json()
    assert (dry["added"], dry["groups"], dry["others"], len(dry["rejected"])) == (
        2,
        ["青年组", "中年组"],
        {"焊接": 1},
        1,
    )
    assert (await events.read(server.store, "gala")).event.contests[0].contestants == []
    assert code(await api.post(address, content=sheet)) == "sheet_rejected"
    assert (await api.post(f"{address}?partial=1", content=sheet)).json()["added"] == 2
    contest = (await events.read(server.store, "gala")).event.contests[0]
    assert [(one.id, one.number, one.group) for one in contest.contestants] == [
        ("c1", "A001", "g1"),
        ("c2", "A002", "g2"),
    ]
    assert (await audit.page(server.store, "gala"))[0].what == "import_contestants"
    assert (await api.post(f"{address}?partial=1", content=sheet)).json()["changed"] == 0
    await Desk(server.store).order(orders.Open)
    late = workbook(USUAL, (1, "张志强", "采油九厂", "演讲比赛", "青年组", "A001"))
    assert code(await api.post(address, content=late)) == "meaning_changed"
    assert code(await api.post(address, content=b"%PDF-1.4")) == "sheet_rejected"
