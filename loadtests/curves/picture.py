"""A curve as an SVG file that stands by itself: cost over how much work there is, on a logarithmic scale."""

import math
from collections.abc import Sequence
from html import escape
from typing import Final

from loadtests.chart import Series

_WIDTH: Final = 640
_HEIGHT: Final = 300
_LEFT: Final = 52
_RIGHT: Final = 36
_TOP: Final = 58
_BOTTOM: Final = 44
_COLOURS: Final = ("#c8102e", "#1f6feb", "#b7791f")
_STEPS: Final = 4


def picture(title: str, x_name: str, unit: str, series: Sequence[Series]) -> str:
    """Lines with a point for each measurement; x from the least to the most, y from 0."""
    xs = sorted({x for one in series for x in one.points})
    low, high = math.log10(xs[0]), math.log10(xs[-1])
    y_max = _round_up(max(y for one in series for y in one.points.values()))
    right, bottom = _WIDTH - _RIGHT, _HEIGHT - _BOTTOM

    def at(x: float, y: float) -> tuple[float, float]:
        share = (math.log10(x) - low) / (high - low)
        return round(_LEFT + (right - _LEFT) * share, 1), round(bottom - (bottom - _TOP) * y / y_max, 1)

    parts = [_text(_LEFT, 22, title, 'font-size="15" font-weight="600"')]
    for step in range(_STEPS + 1):
        y = at(xs[0], y_max * step / _STEPS)[1]
        parts.append(f'<line x1="{_LEFT}" x2="{right}" y1="{y}" y2="{y}" stroke="#ddd"/>')
        parts.append(_text(_LEFT - 8, y + 4, f"{y_max * step / _STEPS:g}", 'text-anchor="end"'))
    parts += [_text(at(x, 0)[0], bottom + 18, f"{x:,.0f}", 'text-anchor="middle"') for x in xs]
    parts.append(_text((_LEFT + right) / 2, _HEIGHT - 8, x_name, 'text-anchor="middle" fill="#666"'))
    legend_at = float(_LEFT)
    for colour, one in zip(_COLOURS, series, strict=False):
        places = [at(x, one.points[x]) for x in sorted(one.points)]
        path = " ".join(f"{x},{y}" for x, y in places)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x}" cy="{y}" r="3.5" fill="{colour}"/>' for x, y in places]
        parts.append(f'<circle cx="{legend_at + 4}" cy="40" r="4" fill="{colour}"/>')
        parts.append(_text(legend_at + 14, 44, f"{one.name} ({unit})"))
        legend_at += 30 + 6.4 * len(f"{one.name} ({unit})")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="sans-serif" '
        f'font-size="12" role="img" aria-label="{escape(title)}">'
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>{"".join(parts)}</svg>\n'
    )


def _text(x: float, y: float, text: str, attributes: str = "") -> str:
    return f'<text x="{x:g}" y="{y:g}" {attributes}>{escape(text)}</text>'


def _round_up(value: float) -> float:
    power = 10.0 ** math.floor(math.log10(value))
    return next(n * power for n in (1, 2, 4, 6, 8, 10) if n * power >= value)
