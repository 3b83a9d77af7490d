"""One self-contained page about a ceremony: what was promised and kept, and the curves of speed and delay."""

import platform
from collections.abc import Mapping
from datetime import UTC, datetime
from html import escape
from typing import Any, Final

import psutil

from acclaim.audience.measured import BUCKET_S, Durations, Measured
from loadtests.chart import Axis, Series, chart

_STYLE: Final = """
body { font: 16px/1.5 system-ui, "Noto Sans CJK SC", sans-serif; color: #222 }
body { max-width: 960px; margin: 2rem auto; padding: 0 1rem }
h1 { margin-bottom: 0 } .kept { color: #2f855a } .broken { color: #c8102e }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(170px, 1fr)); gap: 12px; margin: 1.5rem 0 }
.figures div { background: #f6f3ee; padding: 12px 16px; border-radius: 8px }
.figures b { display: block; font-size: 1.5rem }
svg { width: 100%; height: auto; margin: 0.75rem 0 } small { color: #777 }
table { border-collapse: collapse } td { padding: 2px 16px 2px 0; border-bottom: 1px solid #eee }
"""
_HEADLINES: Final = (
    ("acknowledged", "ballots acknowledged"), ("lost", "lost"), ("doubled", "counted twice"),
    ("votes_per_s", "votes a second in bursts"), ("ack_ms_p99", "ms to the receipt (p99)"),
    ("screen_ms_p99", "ms from receipt to screen (p99)"), ("likes_counted", "likes"), ("viewers", "viewers"),
)  # fmt: skip


def report(result: Mapping[str, Any], measured: Measured) -> str:
    """The page's HTML."""
    machine = f"{psutil.cpu_count()} cores, {psutil.virtual_memory().total / 2**30:.0f} GiB, {platform.system()}"
    broken = result["broken"]
    verdict = (
        '<p class="kept">Every acknowledged ballot is in the log once, and the tally is their sum.</p>'
        if not broken
        else f'<ul class="broken">{"".join(f"<li>{escape(line)}</li>" for line in broken)}</ul>'
    )
    headlines = "".join(f"<div><b>{_text(result[name])}</b>{label}</div>" for name, label in _HEADLINES)
    rows = "".join(
        f"<tr><td>{escape(name)}</td><td>{_text(value)}</td></tr>" for name, value in result.items() if name != "broken"
    )
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Acclaim: a ceremony</title>'
        f"<style>{_STYLE}</style><h1>喝彩 Acclaim: a ceremony</h1>"
        f"<p><small>{datetime.now(UTC):%Y-%m-%d %H:%M} UTC · {escape(machine)}, load generator included</small></p>"
        f'{verdict}<div class="figures">{headlines}</div>{"".join(_charts(measured))}<table>{rows}</table></html>'
    )


def _charts(measured: Measured) -> list[str]:
    end = max((bucket for by in measured.by_time.values() for bucket in by), default=0)
    curves = (
        ("Throughput", "a second", [
            Series("ballots acknowledged", _rate(measured, "acknowledged", end)),
            Series("likes", _rate(measured, "likes_sent", end)),
            Series("phones let in", _rate(measured, "welcomed", end)),
        ]),
        ("From sending to the receipt", "ms", _percentiles(measured.ack_ms)),
        ("From the receipt to the big screen", "ms", _percentiles(measured.screen_ms)),
        ("Phones connected", "phones", [Series("connected", _seconds(measured.by_time["connected"]))]),
    )  # fmt: skip
    axis = Axis("seconds", max(1.0, end * BUCKET_S))
    return [chart(*curve, axis, marks=measured.marks, width=920) for curve in curves]


def _rate(measured: Measured, name: str, end: int) -> dict[float, float]:
    """By second, also where there was nothing: a pause is part of the picture."""
    counted = measured.by_time[name]
    return _seconds({bucket: counted.get(bucket, 0) / BUCKET_S for bucket in range(end + 1)})


def _percentiles(durations: Durations) -> list[Series]:
    return [Series(name, _seconds(durations.curve(share))) for name, share in (("p99", 0.99), ("p50", 0.5))]


def _seconds(by_bucket: Mapping[int, float]) -> dict[float, float]:
    return {bucket * BUCKET_S: value for bucket, value in by_bucket.items()}


def _text(value: object) -> str:
    return f"{value:,}" if isinstance(value, int | float) else escape(str(value))
