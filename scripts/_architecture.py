"""Draws docs/architecture.md from the code: which packages import which, `TYPE_CHECKING` counted.

    python scripts/_architecture.py            # rewrites what stands between the marks
    python scripts/_architecture.py --check    # exit code 1 if the page is out of date

The pictures leave out an arrow where a longer way says the same; the table has every import.
"""

import argparse
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from _imports import ROOT, imports, modules

PAGE: Final = ROOT / "docs" / "architecture.md"
BLOCK: Final = re.compile(r"(<!-- drawn: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
# `features/all.py` names the features for the composition root; it is none itself.
NO_FEATURES: Final = {"all"}

Graph = Mapping[str, frozenset[str]]


def between(graph: Mapping[str, Iterable[str]], prefix: str) -> Graph:
    """The imports between the packages right below `prefix`, out of those between modules."""

    def package(module: str) -> str:
        inside = module.removeprefix(prefix + ".") if module.startswith(prefix + ".") else ""
        return inside.partition(".")[0]

    found: dict[str, set[str]] = {package(module): set() for module in graph}
    for module, others in graph.items():
        found[package(module)] |= {package(other) for other in others} - {package(module)}
    return {name: frozenset(others - {""}) for name, others in found.items() if name}


def reach(graph: Graph, start: str) -> set[str]:
    """All packages that `start` imports, directly or not."""
    seen: set[str] = set()
    waiting = list(graph[start])
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += graph[name]
    return seen


def layered(graph: Graph) -> list[str]:
    """The packages, each before all that it imports. Raises ValueError if there is a circle."""
    order: list[str] = []
    left = set(graph)
    while left:
        top = sorted(name for name in left if not any(name in graph[other] for other in left))
        if not top:
            raise ValueError(f"circle among {', '.join(sorted(left))}")
        order += top
        left -= set(top)
    return order


def arrows(graph: Graph) -> list[tuple[str, str]]:
    """The imports that follow from no others."""
    order = layered(graph)
    return [
        (name, other)
        for name in order
        for other in sorted(graph[name], key=order.index)
        if not any(other in reach(graph, between) for between in graph[name] - {other})
    ]


def picture(graph: Graph, direction: str) -> str:
    lines = [f"```mermaid\nflowchart {direction}"]
    lines += [f"  {name}" for name in layered(graph)]
    lines += [f"  {name} --> {other}" for name, other in arrows(graph)]
    return "\n".join([*lines, "```\n"])


def table(graph: Graph) -> str:
    order = layered(graph)
    rows = [
        f"| `{name}` | {', '.join(f'`{other}`' for other in sorted(graph[name], key=order.index)) or 'nothing'} |"
        for name in order
    ]
    return "\n".join(["| package | imports |", "|---|---|", *rows, ""])


def drawn() -> dict[str, str]:
    """The text of each block of the page, by its name."""
    known = {name: path for name, path in modules().items() if name.startswith("acclaim.")}
    known.pop("acclaim.__main__")
    graph = {name: imports(path, known) for name, path in known.items()}
    packages = between(graph, "acclaim")
    features = between(graph, "acclaim.features")
    features = {name: others for name, others in features.items() if name not in NO_FEATURES}
    return {"packages": picture(packages, "TD"), "features": picture(features, "LR"), "table": table(packages)}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("page", type=Path, nargs="?", default=PAGE)
    parser.add_argument("--check", action="store_true", help="change nothing; exit code 1 if the page is out of date")
    arguments = parser.parse_args()
    page: Path = arguments.page
    blocks = drawn()
    before = page.read_text(encoding="utf-8")
    after = BLOCK.sub(lambda found: found[1] + blocks[found[2]] + found[3], before)
    if {name for _, name, _ in BLOCK.findall(before)} != set(blocks):
        sys.exit(f"{page} does not have the blocks {', '.join(blocks)}")
    if arguments.check and after != before:
        print(f"{page} is out of date: run python scripts/_architecture.py", file=sys.stderr)
        return 1
    if not arguments.check:
        page.write_text(after, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
