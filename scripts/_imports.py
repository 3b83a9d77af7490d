"""What import-linter does not say: no two files import each other in a circle, `TYPE_CHECKING` counted; no product
module names `loadtests`, and none of the kernel a feature, not even in a string."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
PACKAGES: Final = {"acclaim": ROOT / "server" / "acclaim", "loadtests": ROOT / "loadtests"}
FEATURES: Final = "acclaim.features"
# What stands above the features, and may know them by name; all else is the kernel (see the layers in pyproject.toml).
ABOVE: Final = (FEATURES, "acclaim.app", "acclaim.web", "acclaim.process", "acclaim.commands", "acclaim.__main__")
LOADERS: Final = {"import_module", "__import__"}

Graph = dict[str, set[str]]  # module → the modules that it imports


def modules() -> dict[str, Path]:
    """Every module of the product and of its load tests, by dotted name."""
    found = {}
    for package, folder in PACKAGES.items():
        for path in folder.rglob("*.py"):
            parts = path.relative_to(folder).with_suffix("").parts
            found[".".join([package, *(part for part in parts if part != "__init__")])] = path
    return found


def imports(path: Path, known: dict[str, Path]) -> set[str]:
    """The known modules that a file imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                found.add(whole if whole in known else node.module)
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
    return found & known.keys()


def circles(graph: Graph) -> Iterator[list[str]]:
    """The strongly connected components of more than one module (Tarjan, 1972)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []

    def visit(module: str) -> Iterator[list[str]]:
        index[module] = low[module] = len(index)
        stack.append(module)
        for other in sorted(graph[module]):
            if other not in index:
                yield from visit(other)
                low[module] = min(low[module], low[other])
            elif other in stack:
                low[module] = min(low[module], index[other])
        if low[module] == index[module]:
            component = stack[stack.index(module) :]
            del stack[stack.index(module) :]
            if len(component) > 1:
                yield sorted(component)

    for module in sorted(graph):
        if module not in index:
            yield from visit(module)


def namers(known: dict[str, Path]) -> Iterator[str]:
    """Product modules that name the load tests."""
    for name, path in known.items():
        if name.startswith("acclaim") and "loadtests" in path.read_text(encoding="utf-8"):
            yield name


def loaders(name: str, text: str) -> Iterator[str]:
    """Where a module of the kernel could load a feature by a string, which import-linter does not read."""
    if not name.startswith("acclaim") or name.startswith(ABOVE):
        return
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.Name(word) | ast.Attribute(attr=word) | ast.alias(word) if word in LOADERS:
                yield f"{name} loads modules by {word}; the kernel must not"
            case ast.Constant(str(word)) if word.startswith(FEATURES):
                yield f"{name} names {word}; the kernel must not"


def main() -> None:
    known = modules()
    graph = {name: imports(path, known) - {name} for name, path in known.items()}
    problems = [f"circle: {' ↔ '.join(circle)}" for circle in circles(graph)]
    problems += [f"{name} names loadtests" for name in namers(known)]
    for name, path in known.items():
        problems += loaders(name, path.read_text(encoding="utf-8"))
    for problem in problems:
        print(problem, file=sys.stderr)
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()
