"""import-contestants."""

import asyncio
from pathlib import Path

from acclaim.event import store as events
from acclaim.event.parts.contest import Contest
from acclaim.redis.client import Store
from acclaim.redis.embedded import borrowed
from tests.commands.typed import Acclaim
from tests.features.contests.a_contest import a_contest
from tests.running import make_event


async def contest_of(folder: Path, *, makes: bool = False) -> Contest:
    with borrowed(folder / "data") as url:
        store = Store.connect(url)
        if makes:
            await events.create(store, make_event(contests=[a_contest(contestants=0)]))
        found = (await events.read(store, "gala")).event.contests[0]
        await store.close()
    return found


async def test_contestants_come_from_a_sheet_once_all_rows_are_good(acclaim: Acclaim, tmp_path: Path) -> None:
    await contest_of(tmp_path, makes=True)
    sheet = tmp_path / "contestants.csv"
    sheet.write_text("参赛号,姓名,单位\nA1,张志强,采油一厂\nA2,,采油二厂\n")
    code, _, err = await run(acclaim, sheet)
    assert code == 1 and "line 3: name: is missing" in err
    code, out, _ = await run(acclaim, sheet, "--partial", "--dry-run")
    assert (code, "Would be added: 1" in out, (await contest_of(tmp_path)).contestants) == (0, True, [])
    assert (await run(acclaim, sheet, "--partial"))[0] == 0
    assert [one.name for one in (await contest_of(tmp_path)).contestants] == ["张志强"]


async def run(acclaim: Acclaim, file: Path, *flags: str) -> tuple[int, str, str]:
    return await asyncio.to_thread(acclaim, "import-contestants", "gala", "speech", str(file), *flags)
