"""`acclaim attendance`, as a person types it."""

import csv
from pathlib import Path

from openpyxl import load_workbook

from tests.commands.typed import EVENT, Acclaim


def kept(acclaim: Acclaim, tmp_path: Path) -> None:
    """The event keeps a list, and has a roster of two."""
    (tmp_path / "gala.toml").write_text(f"attendance = true\n{EVENT}")
    (tmp_path / "members.csv").write_text("工号,姓名,单位\n1001,王秀兰,采油一厂\n1002,李强,采油一厂\n")
    assert acclaim("import-event", str(tmp_path / "gala.toml"))[0] == 0
    assert acclaim("import-roster", "gala", str(tmp_path / "members.csv"))[0] == 0


def test_the_list_is_written_as_a_workbook_or_as_csv_and_says_what_it_leaves_out(
    acclaim: Acclaim, tmp_path: Path
) -> None:
    kept(acclaim, tmp_path)
    code, out, _ = acclaim("attendance", "gala", str(tmp_path / "list.xlsx"), "--language", "zh")
    assert (code, "0 members came; polls listed: 0" in out) == (0, True)
    assert "left out, because they are not closed or too few have voted: best" in out
    sheet = load_workbook(tmp_path / "list.xlsx").active
    assert sheet is not None
    assert [[cell.value for cell in row] for row in sheet.rows] == [
        ["工号", "姓名", "单位", "类别", "到场"],
        ["1001", "王秀兰", "采油一厂", "audience", None],
        ["1002", "李强", "采油一厂", "audience", None],
    ]
    assert acclaim("attendance", "gala", str(tmp_path / "list.csv"))[0] == 0
    rows = list(csv.reader((tmp_path / "list.csv").read_text("utf-8-sig").splitlines()))
    assert rows[0] == ["member", "name", "unit", "class", "came"]


def test_an_archive_gives_it_without_a_server(acclaim: Acclaim, tmp_path: Path) -> None:
    kept(acclaim, tmp_path)
    assert acclaim("backup", "gala", str(tmp_path / "gala.zip"))[0] == 0
    code, _, _ = acclaim("attendance", str(tmp_path / "gala.zip"), str(tmp_path / "archive.csv"))
    assert code == 0
    assert acclaim("attendance", "gala", str(tmp_path / "server.csv"))[0] == 0
    assert (tmp_path / "archive.csv").read_bytes() == (tmp_path / "server.csv").read_bytes()


def test_an_event_that_keeps_no_list_is_told_so(acclaim: Acclaim, with_event: None, tmp_path: Path) -> None:
    code, _, err = acclaim("attendance", "gala", str(tmp_path / "list.xlsx"))
    assert (code, "keeps no attendance list" in err) == (1, True)
    assert not (tmp_path / "list.xlsx").exists()
