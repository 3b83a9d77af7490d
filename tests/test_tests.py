"""What holds for the tests themselves."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.folders import ROOT

FILES = sorted(path for folder in ("tests", "scripts", "loadtests") for path in (ROOT / folder).rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    """The dotted names that a file imports, `from a import b` as `a.b`."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def polls(node: ast.AST) -> bool:
    """Is it `while …: sleep(…)` and nothing else?"""
    if not isinstance(node, ast.While) or len(node.body) != 1:
        return False
    body = ast.unparse(node.body[0])
    return (
        isinstance(node.body[0], ast.Expr) and ".sleep(" in body and not body.endswith(".sleep(0)")
    )  # a turn of the loop


def test_only_one_module_asks_again_and_again() -> None:
    """`eventually` and `wait_until` say what they waited for in vain; a loop of a test's own hangs, or says nothing."""
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in FILES
        if path.is_relative_to(ROOT / "tests")
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.While) and polls(node)
    ]
    assert found == []


def test_nothing_imports_a_test() -> None:
    """What several tests share is in a module that is no test, a fixture in a conftest.py: a test that another file
    imports would be collected, and changed, twice."""
    tests = {".".join(path.relative_to(ROOT).with_suffix("").parts) for path in FILES if path.name.startswith("test_")}
    found = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in FILES
        for name in imported(path)
        if name in tests or name.rpartition(".")[0] in tests
    ]
    assert tests
    assert found == []
