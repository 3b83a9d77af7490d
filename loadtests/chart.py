"""Line charts as inline SVG: no script, no file beside it, readable in print."""

import math
from collections.abc import Mapping, Sequence
from html import escape
from typing import Final, NamedTuple

_WIDTH: Final = 920
_HEIGHT: Final = 240
_LEFT: Final = 64
_RIGHT: Final = 12
_TOP: Final = 12
_BOTTOM: Final = 28
_COLOURS: Final = ("#c8102e", "#1f6feb", "#b7791f", "#2f855a")


class Series(NamedTuple):
    """A named curve: {x: y}."""

    name: str
    points: Mapping[float, float]


def line_chart(
    title: str, unit: str, series: Sequence[Series], x_max: float, marks: Sequence[tuple[float, str]] = ()
) -> str:
    """A figure with axes from 0 (x in seconds, to `x_max`), a legend and vertical `marks` (x, text)."""
    y_max = _round_up(max((y for one in series for y in one.points.values()), default=1.0))
    plot_width, plot_height = _WIDTH - _LEFT - _RIGHT, _HEIGHT - _TOP - _BOTTOM

    def at(x: float, y: float) -> tuple[float, float]:
        return round(_LEFT + plot_width * x / x_max, 1), round(_TOP + plot_height * (1 - y / y_max), 1)

    parts = []
    for step in range(5):
        value = y_max * step / 4
        _, y = at(0, value)
        parts.append(f'<line class="grid" x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y}" y2="{y}"/>')
        parts.append(f'<text x="{_LEFT - 8}" y="{y + 4}" text-anchor="end">{_number(value)}</text>')
    x_step = _round_up(x_max / 8)
    for step in range(int(x_max / x_step) + 1):
        x, _ = at(x_step * step, 0)
        parts.append(f'<text x="{x}" y="{_HEIGHT - 8}" text-anchor="middle">{_number(x_step * step)} s</text>')
    for x_mark, text in marks:
        x, _ = at(x_mark, 0)
        parts.append(f'<line class="mark" x1="{x}" x2="{x}" y1="{_TOP}" y2="{_HEIGHT - _BOTTOM}"/>')
        parts.append(f'<text class="mark" x="{x + 4}" y="{_TOP + 10}">{escape(text)}</text>')
    for colour, one in zip(_COLOURS, series, strict=False):
        path = " ".join(f"{x},{y}" for x, y in (at(x, one.points[x]) for x in sorted(one.points)))
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
    legend = " ".join(
        f'<span><b style="color:{colour}">—</b> {escape(one.name)}</span>'
        for colour, one in zip(_COLOURS, series, strict=False)
    )
    return (
        f"<figure><figcaption>{escape(title)} <small>({escape(unit)})</small> {legend}</figcaption>"
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{escape(title)}">{"".join(parts)}</svg></figure>'
    )


def _round_up(value: float) -> float:
    """The next of 1, 2, 2.5 and 5 times a power of ten."""
    if value <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(value))
    return next(n * power for n in (1, 2, 2.5, 5, 10) if n * power >= value)


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 10 or value == int(value) else f"{value:.2g}"
