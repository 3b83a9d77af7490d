"""What scripts/check says of the code by scripts of its own, tried on code that it must refuse."""

import _imports
import _sizes
import pytest


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("acclaim.live.hub", "from importlib import import_module"),
        ("acclaim.live.hub", "import importlib\nimportlib.import_module(name)"),
        ("acclaim.voting.verbs", "__import__(name)"),
        ("acclaim.http.openapi", 'NAME = f"acclaim.features.{noun}.routes"'),
        ("acclaim.feature", 'NAME = "acclaim.features.draws"'),
    ],
)
def test_the_kernel_names_no_feature_in_a_string(module: str, line: str) -> None:
    assert [said for said in _imports.loaders(module, f"{line}\n") if said.startswith(module)]


@pytest.mark.parametrize(
    ("module", "text"),
    [
        ("acclaim.features.all", 'import_module(f"acclaim.features.{folder}.feature")\n'),
        ("acclaim.app", 'NAME = "acclaim.features.all"\n'),
        ("acclaim.live.hub", '"""Holds what features/ are."""\n'),
    ],
)
def test_what_stands_above_the_kernel_may_name_features(module: str, text: str) -> None:
    assert list(_imports.loaders(module, text)) == []


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("server/acclaim/live/hub.py", "x\n" * 301, "301 lines, 300 at most"),
        ("static/js/phone/app.js", "x\n" * 301, "301 lines, 300 at most"),
        ("tests/test_hub.py", "x\n" * 451, "451 lines, 450 at most"),
        ("static/css/phone.css", "\n" + "x" * 121 + "\n", "phone.css:2: 121 characters, 120 at most"),
        (next(iter(_sizes.LONGER)), "x\n", "needs no exception"),
    ],
)
def test_a_file_that_is_too_long_is_named(name: str, text: str, problem: str) -> None:
    [said] = _sizes.too_long(name, text)
    assert name in said and problem in said


def test_a_file_of_the_length_that_it_may_have_is_fine() -> None:
    assert list(_sizes.too_long("server/acclaim/live/hub.py", "x\n" * 300)) == []


def test_a_crowded_folder_is_named() -> None:
    names = [f"server/acclaim/live/{n}.py" for n in range(25)]
    assert list(_sizes.crowded(names)) == ["server/acclaim/live: 25 files, 24 at most"]
    assert list(_sizes.crowded([f"tests/live/{n}.py" for n in range(25)])) == []
