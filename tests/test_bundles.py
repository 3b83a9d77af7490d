"""scripts/build: what browsers get follows from the sources, and nobody forgets to build it."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.folders import ROOT

pytestmark = pytest.mark.once


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the pages and of what builds them. Without Node's packages the test is skipped, but fails where
    CI=true."""
    packages = ROOT / ".venv" / "node"
    if not (packages / "node_modules" / "rolldown").is_dir():
        assert os.environ.get("CI") != "true", "no packages for Node; scripts/test installs them"
        pytest.skip("no packages for Node; scripts/test installs them")
    for folder in ("scripts", "static"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "node").symlink_to(packages)
    return tmp_path


def bundles(checkout: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    command = ["node", "scripts/_bundles.js", *arguments]
    return subprocess.run(command, cwd=checkout, capture_output=True, text=True, timeout=60, check=False)


def contents(checkout: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (checkout / "static" / "built").iterdir()}


def test_the_same_sources_make_the_same_bundles_elsewhere(checkout: Path) -> None:
    committed = contents(checkout)
    shutil.rmtree(checkout / "static" / "built")
    assert bundles(checkout).returncode == 0
    assert contents(checkout) == committed


def test_what_was_not_built_is_named_and_then_built(checkout: Path) -> None:
    before = contents(checkout)
    with open(checkout / "static" / "css" / "console.css", "a") as style:
        style.write("body { --changed: 1 }\n")
    (checkout / "static" / "built" / "left-over.js").write_text("")
    said = bundles(checkout, "--check")
    assert said.returncode == 1
    assert "static/built/console.css, static/built/left-over.js" in said.stderr
    assert bundles(checkout).returncode == 0
    assert bundles(checkout, "--check").returncode == 0
    after = contents(checkout)
    assert after.keys() == before.keys()
    assert {name for name, content in after.items() if before[name] != content} == {"console.css"}


def test_a_page_that_would_be_two_scripts_is_not_built(checkout: Path) -> None:
    """It would wait for one more round trip."""
    entry = checkout / "static" / "js" / "console" / "main.js"
    entry.write_text(f'import "../../vendor/hls.light.min.js";\n{entry.read_text("utf-8")}', "utf-8")
    said = bundles(checkout)
    assert said.returncode == 1
    assert "console would be 2 scripts" in said.stderr
