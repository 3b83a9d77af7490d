import io

import pytest
from openpyxl import Workbook

from acclaim.base import limits
from acclaim.base.errors import ImportRejected
from acclaim.event.parts.member_class import MemberClass
from acclaim.identity.roster.rules import BadRow, Entry, Roster

JURY = MemberClass(id="jury", name="评委")


def read(text: str) -> list[Entry | BadRow]:
    return list(Roster(text.encode(), [JURY]))


def problems(text: str) -> list[tuple[int, str]]:
    return [(row.line, row.field) for row in read(text) if isinstance(row, BadRow)]


@pytest.mark.parametrize(
    "headings",
    ["member,name,unit,class", "工号,姓名,单位,类别", "会员号,姓名,单位,身份", "Member ID, Name ,UNIT,Class"],
)
def test_headings_are_english_or_chinese(headings: str) -> None:
    assert read(headings + "\n7,王秀兰,采油一厂,jury\n") == [Entry("7", "王秀兰", "采油一厂", "jury")]


def test_columns_stand_in_any_order_and_others_are_left_alone() -> None:
    assert read("备注,姓名,工号\nx,王秀兰,7\n") == [Entry("7", "王秀兰", "", "audience")]


def test_a_class_is_named_by_its_id_or_its_name() -> None:
    entries = read("id,class\n1,jury\n2,评委\n3,\n4,audience\n")
    assert [entry.class_id for entry in entries if isinstance(entry, Entry)] == ["jury", "jury", "audience", "audience"]
    [bad] = read("id,class\n1,领导\n")
    assert isinstance(bad, BadRow)
    assert bad.problem == "'领导' is not a class of the event; its classes are audience, jury"


def test_titles_may_stand_above_the_headings() -> None:
    assert read("采油一厂会员名单\n\n工号,姓名\n7,王秀兰\n") == [Entry("7", "王秀兰", "", "audience")]


@pytest.mark.parametrize(
    ("row", "field"),
    [
        (",王秀兰,采油一厂,", "id"),
        ("two words,,,", "id"),
        ("工7,,,", "id"),
        ("x" * 65 + ",,,", "id"),
        ('"7\n8",,,', "id"),
        ("1,,,", "id"),
        ("8," + "王" * 201 + ",,", "name"),
        ('8,"王\n秀兰",,', "name"),
        ("8,\u202e王秀兰,,", "name"),
        ("8,王\x00秀兰,,", "name"),
        ("8,," + "厂" * 201 + ",", "unit"),
        ("8,,,领导", "class"),
    ],
)
def test_a_bad_row_is_told_with_line_and_field_and_the_others_are_kept(row: str, field: str) -> None:
    rows = read(f"id,name,unit,class\n1,a,b,\n{row}\n")
    assert [one for one in rows if isinstance(one, Entry)] == [Entry("1", "a", "b", "audience")]
    assert [(one.line, one.field) for one in rows if isinstance(one, BadRow)][:1] == [(3, field)]


def test_a_wide_space_within_a_name_is_a_blank() -> None:
    assert read("工号,姓名\n7,王\u3000兰\n") == [Entry("7", "王 兰", "", "audience")]


def test_short_rows_and_empty_lines_are_fine() -> None:
    assert problems("name,id,unit\na,1\n\n,,\nb,2,c,d\n") == []


def test_a_workbook_is_read_like_a_csv() -> None:
    book, file = Workbook(), io.BytesIO()
    for line in (["工号", "姓名", "单位"], [100234, "王秀兰", "采油一厂"], ["100 235", "李雷", ""]):
        book.worksheets[0].append(line)
    book.save(file)
    good, bad = Roster(file.getvalue(), [])
    assert good == Entry("100234", "王秀兰", "采油一厂", "audience")
    assert isinstance(bad, BadRow)
    assert (bad.line, bad.field) == (3, "id")


def test_two_sheets_with_members_are_refused() -> None:
    book, file = Workbook(), io.BytesIO()
    book.worksheets[0].append(["工号"])
    book.create_sheet("二厂").append(["工号"])
    book.save(file)
    with pytest.raises(ImportRejected, match="'Sheet' and '二厂'"):
        list(Roster(file.getvalue(), []))


@pytest.mark.parametrize("text", ["", "7,王秀兰\n", "姓名,单位\n王秀兰,采油一厂\n"])
def test_a_file_without_headings_is_refused(text: str) -> None:
    with pytest.raises(ImportRejected, match="headings"):
        read(text)


def test_two_columns_of_one_meaning_are_refused() -> None:
    with pytest.raises(ImportRejected, match="both mean the id"):
        read("工号,会员号\n1,2\n")


def test_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ROSTER_ROWS", 3)
    assert len(read("id\n1\n2\n3\n")) == 3
    with pytest.raises(ImportRejected, match="more than 3 rows"):
        read("id\n1\n2\n3\n4\n")
