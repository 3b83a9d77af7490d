"""The files for contributors, editors and hosts name commands and folders that are there."""

import os
import re
import shlex
import subprocess
from dataclasses import fields
from pathlib import Path
from typing import Any

import msgspec
import pytest

from acclaim import __version__
from acclaim.config import Settings, variable_name

ROOT = Path(__file__).resolve().parent.parent
CONTAINERFILE = ROOT / "Containerfile"
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


def test_the_workflow_runs_the_projects_own_checks_on_each_python_that_is_supported() -> None:
    workflow = read(".github/workflows/ci.yml")
    jobs = workflow["jobs"]
    lowest = re.search(r'requires-python = ">=3\.(\d+)"', (ROOT / "pyproject.toml").read_text())
    pythons = jobs["test"]["strategy"]["matrix"]["python"]
    assert lowest and pythons == [f"3.{minor}" for minor in range(int(lowest[1]), 15)]
    ran = [step.get("run", "") for job in jobs.values() for step in job["steps"]]
    assert ".ci/run" in ran and os.access(ROOT / ".ci" / "run", os.X_OK)
    assert any(f"--file {CONTAINERFILE.name}" in command for command in ran)
    assert all(job["timeout-minutes"] <= 90 for job in jobs.values())


def test_the_image_gets_what_it_copies_runs_without_rights_and_keeps_its_data() -> None:
    said = dict.fromkeys(re.findall(r"^([A-Z]+) ", CONTAINERFILE.read_text(), re.MULTILINE))
    assert {"USER", "VOLUME", "HEALTHCHECK", "ENTRYPOINT"} <= set(said)
    text = CONTAINERFILE.read_text()
    final = text.rpartition("\nFROM ")[2]
    assert final.index("\nUSER acclaim") < final.index("\nENTRYPOINT")
    let_in = re.findall(r"^!(\S+)$", (ROOT / ".containerignore").read_text(), re.MULTILINE)
    assert [name for name in let_in if not (ROOT / name).exists()] == []
    assert set(re.findall(r"^COPY (requirements\S+)", text, re.MULTILINE)) <= set(let_in)
    settings = {variable_name(setting) for setting in fields(Settings)}
    named = set(re.findall(r"\b(ACCLAIM_\w+)=", text))
    assert named and named <= settings
    [health] = re.findall(r"http://127\.0\.0\.1:(\d+)(/\w+)", text)
    assert health == (re.findall(r"ACCLAIM_PORT=(\d+)", text)[0], "/healthz")
