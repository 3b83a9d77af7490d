"""Measures what a vote and a tick cost as the work grows, and draws it.

python -m loadtests.curves --pictures docs/pictures     a quarter of an hour; pictures and table of docs/benchmarks.md
python -m loadtests.curves --quick --json               a look, two minutes
"""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from loadtests.chart import Axis, Series, chart
from loadtests.command import conclude, hush, run, say
from loadtests.curves.growth import FULL, QUICK, Curve, Growth

TITLES: Final = {
    "options": ("More options in a poll", "options"),
    "polls": ("More open polls in an event", "polls"),
    "workers": ("More workers", "workers"),
    "phones": ("More phones that watch", "phones"),
    "ballots": ("More ballots in the poll", "ballots cast before"),
}


def draw(curves: Mapping[str, Curve], folder: Path) -> None:
    """Writes curves-*.svg."""
    for name, curve in curves.items():
        title, x_name = TITLES[name]
        series = [
            Series("a vote, workers", _known({float(x): costs.vote_us for x, costs in curve.items()})),
            Series("a vote, Redis", _known({float(x): costs.vote_redis_us for x, costs in curve.items()})),
            Series("a tick to a phone", {x: costs.tick_us for x, costs in curve.items()}),
        ]
        svg = chart(title, "µs CPU", series, Axis(x_name, logarithmic=True))
        (folder / f"curves-{name}.svg").write_text(svg, encoding="utf-8")


def table(curves: Mapping[str, Curve]) -> str:
    """Markdown."""
    lines = [
        "| work | | vote, workers | vote, Redis | tick to a phone | bytes of a tick |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    for name, curve in curves.items():
        for n, costs in curve.items():
            vote, redis, tick, size = costs
            lines.append(f"| {name} | {n:,} | {_us(vote)} | {_us(redis)} | {_us(tick)} | {size:,} |")
    return "\n".join(lines)


def _known(points: Mapping[float, float | None]) -> dict[float, float]:
    return {x: y for x, y in points.items() if y is not None}


def _us(value: float | None) -> str:
    return "" if value is None else f"{value:.1f} µs"


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m loadtests.curves", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="the ends of each curve only, measured once")
    parser.add_argument("--json", action="store_true", help="print one JSON object in place of the table")
    parser.add_argument("--pictures", type=Path, metavar="FOLDER", help="write curves-*.svg there")
    arguments = parser.parse_args()
    curves = run(Growth(QUICK if arguments.quick else FULL, say).all())
    hush()
    if arguments.pictures:
        draw(curves, arguments.pictures)
    figures = {name: {n: costs._asdict() for n, costs in curve.items()} for name, curve in curves.items()}
    return conclude(figures, arguments.json, is_broken=False, text=table(curves))


if __name__ == "__main__":
    sys.exit(main())
