import os
import site
import subprocess
from pathlib import Path

import pytest

from acclaim import __version__
from acclaim.base import modules
from acclaim.base.folders import PACKAGE


def test_a_module_of_ours_runs_whatever_the_current_folder_holds(tmp_path: Path) -> None:
    for name in ("acclaim.py", "redis.py", "queue.py"):
        (tmp_path / name).write_text("raise SystemExit('imported from the current folder')")
    said = subprocess.run(
        modules.command("acclaim", "--version"),
        cwd=tmp_path, env=modules.environment(), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (said.stdout, said.stderr) == (f"acclaim {__version__}\n", "")


@pytest.mark.parametrize("inherited", ["", "/elsewhere"])
def test_a_process_finds_the_package_that_runs_here_first(inherited: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", inherited)
    paths = modules.environment()["PYTHONPATH"].split(os.pathsep)
    assert paths == [str(PACKAGE.parent), *filter(None, [inherited])]


def test_the_folder_that_pip_installs_into_does_not_come_before_the_standard_library(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(site, "getsitepackages", lambda: [str(PACKAGE.parent)])
    monkeypatch.delenv("PYTHONPATH", raising=False)
    assert "PYTHONPATH" not in modules.environment()
