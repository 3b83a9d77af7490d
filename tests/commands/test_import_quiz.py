"""import-quiz."""

import asyncio
from pathlib import Path

from acclaim.event import store as events
from acclaim.event.parts.quiz import Quiz
from acclaim.features.quizzes.importing import sample
from acclaim.redis.client import Store
from acclaim.redis.embedded import borrowed
from tests.commands.typed import Acclaim


async def quizzes(folder: Path) -> list[Quiz]:
    with borrowed(folder / "data") as url:
        store = Store.connect(url)
        found = (await events.read(store, "gala")).event.quizzes
        await store.close()
    return found


async def test_a_quiz_is_made_of_a_sheet_and_replaced_only_by_who_says_so(
    acclaim: Acclaim, with_event: None, tmp_path: Path
) -> None:
    sheet, two = tmp_path / "questions.xlsx", tmp_path / "two.csv"
    sheet.write_bytes(sample.workbook())
    two.write_text("题干,答案\n一,对\n二,√√\n")
    code, out, _ = await run(acclaim, sheet, "--title", "知识竞赛")
    assert code == 0
    assert "0 → 5 questions: 1 one, 1 several, 1 true_false, 1 order, 1 number" in out
    code, _, err = await run(acclaim, two)
    assert code == 1 and "line 3: key: '√√' is neither true nor false" in err
    code, _, err = await run(acclaim, two, "--partial")
    assert code == 1 and "say --yes to replace them" in err
    assert (await run(acclaim, two, "--partial", "--add"))[0] == 0
    [quiz] = await quizzes(tmp_path)
    assert (quiz.title, [one.id for one in quiz.questions]) == ("知识竞赛", [f"history-{n}" for n in range(1, 7)])
    assert (await run(acclaim, two, "--partial", "--yes"))[0] == 0
    [quiz] = await quizzes(tmp_path)
    assert [one.title for one in quiz.questions] == ["一"]


async def test_a_daily_quiz_is_made_of_a_sheet_and_its_bank_grows(
    acclaim: Acclaim, with_event: None, tmp_path: Path
) -> None:
    sheet, two = tmp_path / "questions.xlsx", tmp_path / "two.csv"
    sheet.write_bytes(sample.workbook())
    two.write_text("题干,答案\n一,对\n二,错\n")
    assert (await run(acclaim, sheet, "--daily", "--title", "每日一答"))[0] == 0
    code, _, err = await run(acclaim, two)
    assert code == 1 and "say --yes to replace them" in err
    assert (await run(acclaim, two, "--add"))[0] == 0
    assert await quizzes(tmp_path) == []
    with borrowed(tmp_path / "data") as url:
        store = Store.connect(url)
        [quiz] = (await events.read(store, "gala")).event.daily_quizzes
        await store.close()
    assert (quiz.title, [one.id for one in quiz.questions]) == ("每日一答", [f"history-{n}" for n in range(1, 8)])


async def run(acclaim: Acclaim, file: Path, *flags: str) -> tuple[int, str, str]:
    return await asyncio.to_thread(acclaim, "import-quiz", "gala", "history", str(file), *flags)
