"""The scripts: what they say when something is missing, and that the lock files are in step."""

import os
import runpy
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = [path for path in (ROOT / "scripts").iterdir() if path.suffix == "" and path.is_file()]
LOCKS = ("requirements.lock", "requirements-dev.lock")
# Written so that this file does not hold them itself.
INDEX_HOSTS = ["py" + "pi.org", "python" + "hosted.org", "npm" + "js.org", "deb.deb" + "ian.org"]


@pytest.fixture
def in_step():
    """in_step(locks) → what is out of step between pyproject.toml and these texts."""
    problems = runpy.run_path(str(ROOT / "scripts" / "_lock_in_step.py"))["problems"]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    return lambda locks: problems(project, locks)


@pytest.fixture
def locks():
    return {name: (ROOT / name).read_text() for name in LOCKS}


def shell(code: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        ["/bin/bash", "-c", f"set -euo pipefail; source scripts/_venv; {code}"],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_each_script_is_listed_in_the_scripts_readme(script):
    assert f"{script.name}`" in (ROOT / "scripts" / "README.md").read_text()


@pytest.mark.parametrize("script", [*SCRIPTS, ROOT / ".ci" / "run"], ids=lambda path: path.name)
def test_each_script_is_sound_shell_and_may_be_run(script):
    assert subprocess.run(["/bin/bash", "-n", script], check=False).returncode == 0
    assert os.access(script, os.X_OK) or script.name.startswith("_")


def test_without_a_python_that_will_do_it_says_which_is_needed(tmp_path):
    for name in ("python3", "python3.11", "python3.12", "python"):
        old = tmp_path / name
        old.write_text("#!/bin/sh\nexit 1\n")  # what an older Python answers to the question for its version
        old.chmod(0o755)
    said = shell("find_python", PATH=str(tmp_path))
    assert said.returncode == 1
    assert "Python 3.11 or later" in said.stderr


def test_a_python_of_ones_choice_comes_first(tmp_path):
    mine = tmp_path / "my python"
    mine.write_text("#!/bin/sh\nexit 0\n")
    mine.chmod(0o755)
    assert shell("find_python", PATH=os.environ["PATH"], PYTHON=str(mine)).stdout.strip() == str(mine)


def test_the_lock_files_are_in_step(in_step, locks):
    assert in_step(locks) == []


def test_a_dependency_that_is_not_locked_is_named(in_step, locks):
    locks["requirements.lock"] = locks["requirements.lock"].replace("\nstarlette==", "\nother==")
    assert any("starlette is not locked" in problem for problem in in_step(locks))


def test_a_version_that_is_too_old_is_named(in_step, locks):
    for name in LOCKS:
        locks[name] = locks[name].replace("\nredis==8", "\nredis==7")
    assert any("redis==7" in problem and ">=8.1" in problem for problem in in_step(locks))


def test_a_package_without_hash_is_named(in_step, locks):
    locks["requirements.lock"] += "\nnew==1.0\n"
    assert any("new==1.0 has no hash" in problem for problem in in_step(locks))


def test_two_versions_of_one_package_are_named(in_step, locks):
    locks["requirements.lock"] = locks["requirements.lock"].replace("\nsegno==", "\nsegno==99.")
    assert any(problem.startswith("segno is 99.") for problem in in_step(locks))


def test_an_index_in_a_lock_file_is_named(in_step, locks):
    locks["requirements.lock"] = "--index-url https://index.example/simple\n" + locks["requirements.lock"]
    assert any("names an index" in problem for problem in in_step(locks))


def test_no_file_names_the_host_of_an_index():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode != 0:
        pytest.skip("not a git clone")
    found = []
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        text = path.read_bytes() if path.is_file() else b""
        found += [f"{name}: {host}" for host in INDEX_HOSTS if host.encode() in text]
    assert found == []
