"""docs/architecture.md shows the imports that the code has."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "architecture.md"
SCRIPT = ROOT / "scripts" / "_architecture.py"


def run(*arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, SCRIPT, *arguments], capture_output=True, text=True, check=False)


def test_the_page_is_drawn_from_the_code_of_now() -> None:
    said = run("--check")
    assert said.returncode == 0, said.stderr


@pytest.mark.parametrize(
    ("line", "in_its_place"),
    [
        ("  redis --> base\n", ""),
        ("  redis --> base\n", "  base --> redis\n"),
        ("| `base` | nothing |\n", "| `base` | `redis` |\n"),
        ("  show --> draws\n", ""),
    ],
)
def test_a_page_that_shows_other_imports_is_out_of_date_and_is_drawn_anew(
    tmp_path: Path, line: str, in_its_place: str
) -> None:
    page = tmp_path / "architecture.md"
    assert line in PAGE.read_text("utf-8")
    page.write_text(PAGE.read_text("utf-8").replace(line, in_its_place), "utf-8")
    said = run("--check", page)
    assert said.returncode == 1 and "python scripts/_architecture.py" in said.stderr
    assert run(page).returncode == 0
    assert page.read_text("utf-8") == PAGE.read_text("utf-8")


def test_a_page_without_its_marks_is_refused(tmp_path: Path) -> None:
    page = tmp_path / "architecture.md"
    page.write_text("# Architecture\n", "utf-8")
    assert "does not have the blocks" in run(page).stderr
