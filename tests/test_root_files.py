"""The files for contributors, editors and hosts name commands and folders that are there."""

import re
import shlex
import subprocess
from pathlib import Path
from typing import Any

import msgspec
import pytest

from acclaim import __version__

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("[!c]*.yml"))


def read(name: str) -> Any:
    return msgspec.yaml.decode((ROOT / name).read_bytes())


def hooks() -> list[dict[str, Any]]:
    return [hook for repo in read(".pre-commit-config.yaml")["repos"] for hook in repo["hooks"]]


@pytest.mark.parametrize("hook", hooks(), ids=lambda hook: hook["id"])
def test_each_hook_runs_a_command_of_the_project(hook: dict[str, Any]) -> None:
    command = shlex.split(hook["entry"])[0]
    assert hook["language"] == "system"
    assert (ROOT / command).exists()


@pytest.mark.parametrize(
    ("message", "accepted"),
    [("x" * 72 + "\n\nWhy.\n", True), ("x" * 73 + "\n", False), ("\nWhy.\n", False), ("No newline", True)],
)
def test_the_commit_hook_takes_a_subject_of_72_characters(tmp_path: Path, message: str, accepted: bool) -> None:
    written = tmp_path / "COMMIT_EDITMSG"
    written.write_text(message)
    done = subprocess.run([ROOT / "scripts" / "_subject", written], capture_output=True, text=True, check=False)
    assert (done.returncode == 0) == accepted, done.stderr


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_an_issue_form_has_what_the_host_asks_for(template: Path) -> None:
    form = read(str(template.relative_to(ROOT)))
    assert form["name"] and form["description"]
    fields = [field for field in form["body"] if field["type"] != "markdown"]
    assert len({field["id"] for field in fields}) == len(fields) > 0
    assert all(field["attributes"]["label"] for field in fields)


def test_the_changelog_begins_with_the_version_that_the_package_has() -> None:
    released = re.findall(r"^## (\d[\w.]*)$", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)
    assert released[0] == __version__
