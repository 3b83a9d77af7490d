"""Line charts as SVG that stands by itself: no script, no file beside it, readable in print."""

import math
from collections.abc import Mapping, Sequence
from html import escape
from typing import Final, NamedTuple

_HEIGHT: Final = 300
_LEFT: Final = 64
_RIGHT: Final = 36
_TOP: Final = 58
_BOTTOM: Final = 44
_STEPS: Final = 4
_COLOURS: Final = ("#c8102e", "#1f6feb", "#b7791f", "#2f855a")


class Series(NamedTuple):
    """A named curve: {x: y}."""

    name: str
    points: Mapping[float, float]


class Axis(NamedTuple):
    """The x axis. Linear: from 0 to `end` in some eight steps. Logarithmic: from the least x to the most, all named."""

    name: str
    end: float = 1.0
    logarithmic: bool = False


def chart(
    title: str,
    unit: str,
    series: Sequence[Series],
    axis: Axis,
    *,
    marks: Sequence[tuple[float, str]] = (),
    width: int = 640,
) -> str:
    """Lines over an x axis, y from 0, with vertical `marks` (x, text). On a logarithmic axis each point has its dot."""
    xs = sorted({x for one in series for x in one.points})
    y_max = _round_up(max((y for one in series for y in one.points.values()), default=1.0))
    right, bottom = width - _RIGHT, _HEIGHT - _BOTTOM

    def across(x: float) -> float:
        share = math.log10(x / xs[0]) / math.log10(xs[-1] / xs[0]) if axis.logarithmic else x / axis.end
        return round(_LEFT + (right - _LEFT) * share, 1)

    def up(y: float) -> float:
        return round(bottom - (bottom - _TOP) * y / y_max, 1)

    parts = [_text(_LEFT, 22, title, 'font-size="15" font-weight="600"')]
    for step in range(_STEPS + 1):
        y = up(y_max * step / _STEPS)
        parts.append(f'<line x1="{_LEFT}" x2="{right}" y1="{y}" y2="{y}" stroke="#ddd"/>')
        parts.append(_text(_LEFT - 8, y + 4, _number(y_max * step / _STEPS), 'text-anchor="end"'))
    for x in xs if axis.logarithmic else _steps(axis.end):
        parts.append(_text(across(x), bottom + 18, _number(x), 'text-anchor="middle"'))
    parts.append(_text((_LEFT + right) / 2, _HEIGHT - 8, axis.name, 'text-anchor="middle" fill="#666"'))
    for x, text in marks:
        at = across(x)
        parts.append(f'<line x1="{at}" x2="{at}" y1="{_TOP}" y2="{bottom}" stroke="#999" stroke-dasharray="4 4"/>')
        parts.append(_text(at + 4, _TOP + 10, text, 'fill="#666"'))
    legend_at = float(_LEFT)
    for colour, one in zip(_COLOURS, series, strict=False):
        places = [(across(x), up(one.points[x])) for x in sorted(one.points)]
        path = " ".join(f"{x},{y}" for x, y in places)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        if axis.logarithmic:
            parts += [f'<circle cx="{x}" cy="{y}" r="3.5" fill="{colour}"/>' for x, y in places]
        parts.append(f'<circle cx="{legend_at + 4}" cy="40" r="4" fill="{colour}"/>')
        parts.append(_text(legend_at + 14, 44, f"{one.name} ({unit})"))
        legend_at += 30 + 6.4 * len(f"{one.name} ({unit})")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {_HEIGHT}" font-family="sans-serif" '
        f'font-size="12" role="img" aria-label="{escape(title)}">'
        f'<rect width="{width}" height="{_HEIGHT}" fill="#fff"/>{"".join(parts)}</svg>\n'
    )


def _text(x: float, y: float, text: str, attributes: str = "") -> str:
    return f'<text x="{x:g}" y="{y:g}" {attributes}>{escape(text)}</text>'


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 10 or value == int(value) else f"{value:.2g}"


def _steps(end: float) -> list[float]:
    step = _round_up(end / 8)
    return [step * n for n in range(int(end / step) + 1)]


def _round_up(value: float) -> float:
    """The next round number, so that a quarter of it is round, too."""
    if value <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(value))
    return next(n * power for n in (1, 2, 4, 6, 8, 10) if n * power >= value)
