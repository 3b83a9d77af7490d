"""The benchmark's table, for people."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Row(NamedTuple):
    """A measured value beside its floor. `target` bounds the ratio, or the value itself where there is no floor."""

    name: str
    unit: str
    value: float
    floor: float | None = None
    target: float | None = None
    per_s: float | None = None

    @property
    def ratio(self) -> float | None:
        return self.value / self.floor if self.floor else None

    @property
    def is_met(self) -> bool | None:
        """Whether it keeps its target; None without one."""
        if self.target is None:
            return None
        return (self.ratio if self.ratio is not None else self.value) <= self.target


def table(rows: Sequence[Row], fields: Mapping[str, float]) -> str:
    """Markdown, which is also readable as it stands."""
    lines = [
        "| what | value | floor | ratio | target | a second |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    for row in rows:
        floor = "" if row.floor is None else f"{row.floor:.1f}"
        ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
        target = "" if row.target is None else f"≤ {row.target:g} {'✓' if row.is_met else '✗'}"
        per_s = "" if row.per_s is None else f"{row.per_s:,.0f}"
        lines.append(f"| {row.name} | {row.value:.1f} {row.unit} | {floor} | {ratio} | {target} | {per_s} |")
    lines.append("")
    lines.append(f"{fields['naive_speedup']:.1f} × the votes a second of the naive server (target: ≥ 6).")
    return "\n".join(lines)
