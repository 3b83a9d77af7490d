"""A scene stands in three places: what the server takes, what an operator may set of it, and its picture."""

import re
from pathlib import Path
from typing import get_args

from acclaim.event.stage import Scene
from tests.folders import ROOT

JS = ROOT / "static" / "js"


def keys(file: Path, table: str) -> set[str]:
    body = re.search(rf"{table} = \{{\n(.*?)^\}}", file.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    assert body
    return set(re.findall(r"^  (\w+):", body[1], re.MULTILINE))


def test_each_scene_can_be_set_rendered_and_looked_up() -> None:
    scenes = set(get_args(Scene))
    assert keys(JS / "shared" / "scenes.js", "SCENES") == scenes
    assert scenes <= keys(JS / "screen" / "scenes" / "pictures.js", "PICTURES")
    documented = (ROOT / "docs" / "show.md").read_text("utf-8").partition("## Scenes")[2].partition("\n## ")[0]
    assert set(re.findall(r"^\| `(\w+)` \|", documented, re.MULTILINE)) == scenes
