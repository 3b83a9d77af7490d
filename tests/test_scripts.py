"""The scripts: what they say when something is missing, and that the lock files are in step."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.folders import ROOT

SCRIPTS = [path for path in (ROOT / "scripts").iterdir() if path.suffix == "" and path.is_file()]
LOCKS = ("requirements.lock", "requirements-dev.lock")
# Written so that this file does not hold them itself.
INDEX_HOSTS = ["py" + "pi.org", "python" + "hosted.org", "npm" + "js.org", "deb.deb" + "ian.org"]


def shell(code: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        ["/bin/bash", "-c", f"set -euo pipefail; source scripts/_venv; source scripts/_locks; {code}"],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_each_script_is_listed_in_the_scripts_readme(script: Path) -> None:
    assert f"{script.name}`" in (ROOT / "scripts" / "README.md").read_text()


@pytest.mark.parametrize("script", [*SCRIPTS, ROOT / ".ci" / "run"], ids=lambda path: path.name)
def test_each_script_is_sound_shell_and_may_be_run(script: Path) -> None:
    assert subprocess.run(["/bin/bash", "-n", script], check=False).returncode == 0
    assert os.access(script, os.X_OK) or script.name.startswith("_")


def test_without_a_python_that_will_do_it_says_which_is_needed(tmp_path: Path) -> None:
    for name in ("python3", "python3.11", "python3.12", "python"):
        old = tmp_path / name
        old.write_text("#!/bin/sh\nexit 1\n")  # what an older Python answers to the question for its version
        old.chmod(0o755)
    said = shell("find_python", PATH=str(tmp_path))
    assert said.returncode == 1
    assert "Python 3.11 or later" in said.stderr


def test_a_python_of_ones_choice_comes_first(tmp_path: Path) -> None:
    mine = tmp_path / "my python"
    mine.write_text("#!/bin/sh\nexit 0\n")
    mine.chmod(0o755)
    assert shell("find_python", PATH=os.environ["PATH"], PYTHON=str(mine)).stdout.strip() == str(mine)


@pytest.fixture
def of_another() -> Iterator[Path]:
    """A checkout with a .venv that another user has made, by a Python in a folder of their own."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        folder.chmod(0o755)
        (folder / "scripts").mkdir()
        shutil.copy(ROOT / "scripts" / "_venv", folder / "scripts")
        for name in ("requirements.lock", "requirements-dev.lock", "pyproject.toml"):
            (folder / name).touch()
        (folder / "private").mkdir(mode=0o700)
        (folder / ".venv" / "bin").mkdir(parents=True)
        for place in ("private/python", ".venv/bin/acclaim"):
            (folder / place).write_text("#!/bin/sh\nexit 0\n")
            (folder / place).chmod(0o755)
        (folder / ".venv/bin/python").symlink_to(folder / "private/python")
        (folder / ".venv").chmod(0o555)
        yield folder
        (folder / ".venv").chmod(0o755)
        (folder / "private").chmod(0o700)


@pytest.mark.parametrize(
    ("private", "says"),
    [
        (0o600, ["with a Python that", "private/python", "PYTHON=/usr/bin/python3 scripts/run"]),
        (0o755, ["are not those of this version", "start scripts/run once"]),
    ],
)
def test_a_venv_of_another_user_that_can_not_be_used_is_told_with_what_to_do(
    of_another: Path, private: int, says: list[str]
) -> None:
    (of_another / "private").chmod(private)
    nobody: dict[str, Any] = {"user": 65534, "group": 65534, "extra_groups": []} if os.getuid() == 0 else {}
    said = subprocess.run(
        ["/bin/bash", "-c", "set -euo pipefail; source scripts/_venv; venv_ready requirements.lock"],
        cwd=of_another, env={"PATH": os.environ["PATH"]}, capture_output=True, text=True, timeout=60, check=False,
        **nobody,
    )  # fmt: skip
    assert said.returncode == 1
    assert said.stderr.count("\n") == 1
    assert [word for word in says if word not in said.stderr] == []


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with pyproject.toml and the lock files, to be changed."""
    for name in ("pyproject.toml", *LOCKS):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    return tmp_path


def locks_in_step(project: Path) -> "subprocess.CompletedProcess[str]":
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    return shell(f"locks_in_step {project}", **os.environ | {"PATH": path})


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_lock_files_that_fit_are_in_step(project: Path) -> None:
    assert locks_in_step(project).returncode == 0


@pytest.mark.parametrize("name", LOCKS)
@pytest.mark.parametrize(
    ("old", "new"),
    [("\nstarlette==", "\nother=="), ("\nredis==8", "\nredis==7"), ("\nstarlette==", "\nnew==1.0\nstarlette==")],
    ids=["a dependency that is not locked", "a version that is too old", "a package that nothing needs"],
)
def test_a_lock_file_that_does_not_fit_is_shown_with_its_lines(project: Path, name: str, old: str, new: str) -> None:
    change(project / name, old, new)
    said = locks_in_step(project)
    assert said.returncode == 1
    assert f"--- {project / name}" in said.stderr
    assert "scripts/check --fix" in said.stderr


def test_a_requirement_that_the_lock_does_not_meet_is_shown(project: Path) -> None:
    change(project / "pyproject.toml", '"segno>=1.6.6"', '"segno>=1.6,<1.6.6"')
    said = locks_in_step(project)
    assert said.returncode == 1
    assert "-segno==1.6.6" in said.stderr


def test_no_file_names_the_host_of_an_index() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode != 0:
        pytest.skip("not a git clone")
    found = []
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        text = path.read_bytes() if path.is_file() else b""
        found += [f"{name}: {host}" for host in INDEX_HOSTS if host.encode() in text]
    assert found == []


@pytest.mark.parametrize(("ci", "status"), [("", 3), ("true", 1)])
def test_without_node_the_pages_are_left_out_but_not_under_ci(tmp_path: Path, ci: str, status: int) -> None:
    said = shell("source scripts/_node; node_ready || exit 3", PATH=str(tmp_path), CI=ci)
    assert said.returncode == status
    assert ("Node 20.19 or later" in said.stderr) == (ci == "true")


def test_the_lock_of_the_pages_tools_names_no_host() -> None:
    text = (ROOT / "package-lock.json").read_text()
    assert '"resolved"' not in text and not any(host in text for host in INDEX_HOSTS)
