"""Charts of a published survey as SVG within a page: each stands in its row, at the same place of the same axis."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Final

from acclaim.features.surveys.results.document import Figure
from acclaim.features.surveys.results.standouts import Placed

WIDTH: Final = 300
_HEIGHT: Final = 20
_PAD: Final = 6
_LEAST: Final = 1.0  # of a scale
_MOST: Final = 5.0
_LABELLED: Final = 0.09  # of a bar: a smaller piece has no room for its number


def dots(mean: Figure, usual: Figure | None, label: str) -> str:
    """A mean on its scale, with its interval, and a line where that of the whole is."""
    parts = [_line(_PAD, WIDTH - _PAD, "axis")]
    parts += [f'<circle class="tick" cx="{_at(degree):.1f}" cy="10" r="1.2"/>' for degree in range(1, 6)]
    if usual is not None:
        parts.append(f'<path class="usual" d="M{_at(usual.value):.1f} 2v16"/>')
    if mean.low is not None and mean.high is not None:
        parts.append(_line(_at(max(_LEAST, mean.low)), _at(min(_MOST, mean.high)), "interval"))
    parts.append(f'<circle class="dot" cx="{_at(mean.value):.1f}" cy="10" r="4.5"/>')
    return _svg(WIDTH, _HEIGHT, label, parts)


def axis() -> str:
    """The degrees, to stand above dots."""
    parts = [f'<text x="{_at(degree):.1f}" y="11" text-anchor="middle">{degree}</text>' for degree in range(1, 6)]
    return f'<svg aria-hidden="true" viewBox="0 0 {WIDTH} 12" width="{WIDTH}" height="12">{"".join(parts)}</svg>'


def bar(share: Figure, label: str) -> str:
    """A share of all, with its interval."""
    parts = [
        f'<rect class="track" x="0" y="4" width="{WIDTH}" height="12" rx="2"/>',
        f'<rect class="fill" x="0" y="4" width="{WIDTH * share.value:.1f}" height="12" rx="2"/>',
    ]
    if share.low is not None and share.high is not None:
        parts.append(_line(WIDTH * share.low, WIDTH * share.high, "interval"))
    return _svg(WIDTH, _HEIGHT, label, parts)


def stack(counts: Mapping[str, int], values: Sequence[str], label: str) -> str:
    """A distribution: one piece a value, with its per cent where there is room."""
    whole = sum(counts.get(value, 0) for value in values)
    parts, x = [], 0.0
    for place, value in enumerate(values, 1):
        share = counts.get(value, 0) / whole if whole else 0
        parts.append(f'<rect class="of{place}" x="{x:.1f}" y="2" width="{WIDTH * share:.1f}" height="16"/>')
        if share >= _LABELLED:
            middle = x + WIDTH * share / 2
            parts.append(f'<text class="on{place}" x="{middle:.1f}" y="14" text-anchor="middle">{share:.0%}</text>')
        x += WIDTH * share
    return _svg(WIDTH, _HEIGHT, label, parts)


def quadrants(placed: Sequence[Placed], names: Mapping[str, str], corners: Mapping[str, str], label: str) -> str:
    """Importance from left to right, performance upwards; items by their number in `names`."""
    width, height, pad = 460, 300, 26
    middle_x = sum(one.importance for one in placed) / len(placed)
    middle_y = sum(one.performance for one in placed) / len(placed)
    reach_x = max([abs(one.importance - middle_x) for one in placed] + [0.05]) * 1.15
    reach_y = max([abs(one.performance - middle_y) for one in placed] + [0.1]) * 1.15

    def x(value: float) -> float:
        return width / 2 + (value - middle_x) / reach_x * (width / 2 - pad)

    def y(value: float) -> float:
        return height / 2 - (value - middle_y) / reach_y * (height / 2 - pad)

    halves = {"keep": (width / 2, 0), "improve": (width / 2, height / 2), "enough": (0, 0), "watch": (0, height / 2)}
    parts = []
    for corner, (left, top) in halves.items():
        parts.append(
            f'<rect class="{corner}" x="{left}" y="{top}" width="{width / 2}" height="{height / 2}"/>'
            f'<text class="corner" x="{left + 8}" y="{top + 16}">{escape(corners[corner])}</text>'
        )
    parts.append(f'<path class="cross" d="M{width / 2} 0V{height}M0 {height / 2}H{width}"/>')
    for one in placed:
        at = f'cx="{x(one.importance):.1f}" cy="{y(one.performance):.1f}"'
        parts.append(
            f'<circle class="dot" {at} r="9"/><text class="number" x="{x(one.importance):.1f}" '
            f'y="{y(one.performance) + 3.5:.1f}" text-anchor="middle">{escape(names[one.item])}</text>'
        )
    return _svg(width, height, label, parts)


def _at(degree: float) -> float:
    return _PAD + (degree - _LEAST) / (_MOST - _LEAST) * (WIDTH - 2 * _PAD)


def _line(start: float, end: float, kind: str) -> str:
    return f'<path class="{kind}" d="M{start:.1f} 10H{end:.1f}"/>'


def _svg(width: int, height: int, label: str, parts: Sequence[str]) -> str:
    return (
        f'<svg role="img" aria-label="{escape(label)}" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}">{"".join(parts)}</svg>'
    )
