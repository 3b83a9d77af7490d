"""import-event and import-roster."""

import asyncio
from pathlib import Path

from acclaim.event import pictures
from acclaim.event import store as events
from acclaim.event.picture_coding import prepare
from acclaim.redis.client import Store
from acclaim.redis.embedded import borrowed
from tests.commands.typed import EVENT, Acclaim
from tests.picture_files import plain


def test_an_event_file_is_stored_and_stored_again(acclaim: Acclaim, with_event: None, tmp_path: Path) -> None:
    (tmp_path / "gala.toml").write_text(EVENT.replace("建家巡礼", "秀家达人"))
    code, out, _ = acclaim("import-event", str(tmp_path / "gala.toml"))
    assert code == 0
    assert "'gala' with 1 poll" in out


async def test_pictures_beside_an_event_file_are_uploaded_with_it(acclaim: Acclaim, tmp_path: Path) -> None:
    file, logo = tmp_path / "gala.toml", plain("PNG", 300, 120)
    (tmp_path / "art").mkdir()
    (tmp_path / "art" / "logo.png").write_bytes(logo)
    poll = EVENT.replace('name = "采油一厂小家"', 'name = "采油一厂小家", picture = "art/logo.png"')
    file.write_text(poll + '[theme]\nlogo = "art/logo.png"\nbackground_picture = "/static/demo/home-01.svg"\n')
    code, _, err = await asyncio.to_thread(acclaim, "import-event", str(file))
    assert (code, err) == (0, "")
    with borrowed(tmp_path / "data") as url:
        store = Store.connect(url)
        event = (await events.read(store, "gala")).event
        assert event.theme.logo == event.polls[0].options[0].picture
        assert event.theme.background_picture == "/static/demo/home-01.svg"
        name = event.theme.logo.removeprefix("/pictures/gala/")
        picture = prepare(logo, "image/png")
        assert await pictures.get(store, "gala", name) == (picture.variants[300], "image/webp")
        await store.close()

    for named, problem in (
        ("none.png", "none.png could not be read: No such file or directory; it must stand beside"),
        ("gala.toml", "This is no PNG"),
    ):
        file.write_text(EVENT + f'[theme]\nlogo = "{named}"\n')
        code, _, err = await asyncio.to_thread(acclaim, "import-event", str(file))
        assert code == 1
        assert f"gala.toml, line 10: theme.logo: {problem}" in err


def test_a_bad_event_file_is_reported_with_line_and_field(acclaim: Acclaim, tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text(EVENT.replace('id = "best"', 'id = "b e s t"'))
    code, _, err = acclaim("import-event", str(tmp_path / "bad.toml"))
    assert code == 1
    assert "bad.toml, line 6: polls[0].id" in err


def test_a_file_that_is_not_there_is_reported(acclaim: Acclaim, tmp_path: Path) -> None:
    assert acclaim("import-event", str(tmp_path / "none.toml"))[0] == 1
    assert acclaim("import-roster", "gala", str(tmp_path / "none.csv"))[0] == 1


def test_a_roster_is_imported_into_the_only_event(acclaim: Acclaim, with_event: None, tmp_path: Path) -> None:
    (tmp_path / "members.csv").write_text("工号,姓名,单位\n1001,王秀兰,plant-1\n1002,李强,plant-2\n")
    code, out, _ = acclaim("import-roster", str(tmp_path / "members.csv"))
    assert code == 0
    assert "2 of 2 members" in out


def test_a_bad_row_is_reported_and_only_partial_takes_the_rest(
    acclaim: Acclaim, with_event: None, tmp_path: Path
) -> None:
    (tmp_path / "members.csv").write_text("工号,姓名,单位\n1001,王秀兰,plant-1\n,李强,plant-2\n")
    code, _, err = acclaim("import-roster", "gala", str(tmp_path / "members.csv"))
    assert code == 1
    assert "line 3: id: is missing" in err
    code, out, err = acclaim("import-roster", "gala", str(tmp_path / "members.csv"), "--partial")
    assert code == 0
    assert "line 3: id: is missing" in err
    assert "1 of 2 members" in out


def test_members_are_removed_only_when_it_is_said(acclaim: Acclaim, with_event: None, tmp_path: Path) -> None:
    old, new = tmp_path / "old.csv", tmp_path / "new.csv"
    others = "".join(f"{n},员工{n}\n" for n in range(40))
    old.write_text(f"工号,姓名,单位\n1001,王秀兰,采油一厂\n1002,李强,采油一厂\n{others}")
    new.write_text(f"工号,姓名\n1002,李强\n1003,赵六\n{others}")
    assert acclaim("import-roster", "gala", str(old))[0] == 0
    code, out, err = acclaim("import-roster", "gala", str(new))
    assert code == 1
    assert "42 → 42 members: 1 added, 1 removed, 1 changed" in out
    assert "removed: 1001 王秀兰\n" in out
    assert "42 members without a unit" in out
    assert "nothing was imported: 1 member would go; say --yes" in err
    code, out, _ = acclaim("import-roster", "gala", str(new), "--yes")
    assert (code, "42 of 42 members" in out) == (0, True)
    new.write_text("工号,姓名\n1002,李强\n")
    code, _, err = acclaim("import-roster", "gala", str(new), "--yes")
    assert (code, "41 members would go; say --force" in err) == (1, True)
    assert acclaim("import-roster", "gala", str(new), "--force")[0] == 0


def test_an_encoding_that_nothing_tells_is_asked_about(acclaim: Acclaim, with_event: None, tmp_path: Path) -> None:
    (tmp_path / "members.csv").write_bytes("id,name\n1,喆玥\n".encode("gbk"))
    code, _, err = acclaim("import-roster", "gala", str(tmp_path / "members.csv"))
    assert (code, "Say --encoding" in err, "gb18030: 1,喆玥" in err) == (1, True, True)
    code, out, _ = acclaim("import-roster", "gala", str(tmp_path / "members.csv"), "--encoding", "gb18030")
    assert (code, "first: 喆玥 (read as gb18030)" in out) == (0, True)


def test_a_unit_in_which_nobody_is_is_named_by_both_imports(acclaim: Acclaim, with_event: None, tmp_path: Path) -> None:
    (tmp_path / "members.csv").write_text("工号,单位\n1001,采油一厂\n")
    assert acclaim("import-roster", str(tmp_path / "members.csv"))[0] == 0
    (tmp_path / "gala.toml").write_text(EVENT + 'entitled = {units = ["采油一厂 ", "采油二厂"]}\n')
    code, out, _ = acclaim("import-event", str(tmp_path / "gala.toml"))
    assert (code, "nobody on the roster is: 采油二厂." in out) == (0, True)
    code, out, _ = acclaim("import-roster", str(tmp_path / "members.csv"))
    assert (code, "polls or prizes name units in which nobody is: 采油二厂" in out) == (0, True)


def test_a_roster_needs_an_event(acclaim: Acclaim, tmp_path: Path) -> None:
    (tmp_path / "members.csv").write_text("工号\n1001\n")
    code, _, err = acclaim("import-roster", str(tmp_path / "members.csv"))
    assert code == 2
    assert "EVENT" in err
