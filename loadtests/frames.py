"""How smoothly the big screen moves: frames a second of a race of twelve, rendered by Chromium's CPU path at 1920×1080.

python -m loadtests.frames            a server of its own, an audience that votes, 15 s of frames
python -m loadtests.frames --scene versus --phones 400

Prints frames a second, how long they took, and what the page's main thread did meanwhile.
"""

import argparse
import asyncio
import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any, Final

import psutil
from playwright.async_api import Page, async_playwright

from acclaim.audience.audience import Audience
from acclaim.base.clock import now_ms
from acclaim.event.file import load
from acclaim.event.stage import Stage
from acclaim.identity import member as sessions
from acclaim.voting import verbs
from acclaim.wire import cookies
from loadtests.command import conclude, run
from loadtests.server_under_test import server_under_test

EVENT: Final = Path(__file__).resolve().parent.parent / "static" / "demo" / "event.toml"
POLL: Final = "best"
WARM_UP_S: Final = 8.0
FRAME_MS: Final = 1000 / 60
LATE_MS: Final = FRAME_MS * 1.5  # a frame that took longer has missed its turn
ARGUMENTS: Final = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PARTS: Final = ("TaskDuration", "ScriptDuration", "LayoutDuration", "RecalcStyleDuration")

DELTAS: Final = """seconds => new Promise(done => {
  const deltas = [], end = performance.now() + seconds * 1000
  let last = 0
  const frame = now => {
    if (last) deltas.push(now - last)
    last = now
    if (now < end) requestAnimationFrame(frame)
    else done(deltas)
  }
  requestAnimationFrame(frame)
})"""


def figures(deltas_ms: list[float]) -> dict[str, float]:
    """Frames a second; how long they took: median, 95th, 99th of a hundred, the longest; the share that was late."""
    ordered = sorted(deltas_ms)

    def at(share: float) -> float:
        return round(ordered[min(len(ordered) - 1, int(len(ordered) * share))], 1)

    late = sum(delta > LATE_MS for delta in deltas_ms) / len(deltas_ms)
    return {
        "frames_per_s": round(1000 * len(deltas_ms) / sum(deltas_ms), 1),
        "frame_ms_p50": at(0.5),
        "frame_ms_p95": at(0.95),
        "frame_ms_p99": at(0.99),
        "frame_ms_max": round(ordered[-1], 1),
        "late_per_cent": round(100 * late, 1),
    }


async def measure(scene: str, phones: int, seconds: float) -> dict[str, float]:
    """Raises ServerUnderTestError."""
    event = load(EVENT.read_text(encoding="utf-8"), EVENT.name)
    async with server_under_test(event, workers=1) as server:
        stage = Stage(scene=scene, poll=POLL)  # type: ignore[arg-type]  # argparse has checked it
        await verbs.set_stage(server.store, event.id, stage)
        crowd = asyncio.create_task(Audience(server.target.address, event.id, phones, Random(1)).run())
        try:
            async with async_playwright() as playwright:
                path = os.environ.get("ACCLAIM_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
                browser = await playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
                context = await browser.new_context(viewport={"width": 1920, "height": 1080})
                key = sessions.issue_screen(event.id, server.target.secret, now_ms())
                url = f"http://{server.target.address.host}:{server.target.address.port}"
                await context.add_cookies([{"name": cookies.screen(event.id), "value": key, "url": url}])
                page = await context.new_page()
                await page.goto(f"{url}/s/{event.id}")
                await page.get_by_test_id("stage").wait_for()
                await asyncio.sleep(WARM_UP_S)
                taken = await _take(page, seconds)
                await browser.close()
        finally:
            crowd.cancel()
            with suppress(asyncio.CancelledError):
                await crowd
    return taken


async def _take(page: Page, seconds: float) -> dict[str, float]:
    session = await page.context.new_cdp_session(page)
    await session.send("Performance.enable")
    before, idle = await _parts(session), psutil.cpu_times()
    deltas = await page.evaluate(DELTAS, seconds)
    after, later = await _parts(session), psutil.cpu_times()
    busy = {name: round(100 * (after[name] - before[name]) / seconds, 1) for name in PARTS}
    machine = 100 - 100 * (later.idle - idle.idle) / sum(b - a for a, b in zip(idle, later, strict=True))
    return {
        **figures(deltas),
        "main_thread_per_cent": busy["TaskDuration"],
        "script_per_cent": busy["ScriptDuration"],
        "style_and_layout_per_cent": round(busy["LayoutDuration"] + busy["RecalcStyleDuration"], 1),
        "machine_busy_per_cent": round(machine, 1),
    }


async def _parts(session: Any) -> dict[str, float]:
    metrics = (await session.send("Performance.getMetrics"))["metrics"]
    return {metric["name"]: metric["value"] for metric in metrics}


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m loadtests.frames", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--scene", choices=("race", "versus", "applause", "danmaku"), default="race")
    parser.add_argument("--phones", type=int, default=200, help="how large the audience is")
    parser.add_argument("--seconds", type=float, default=15.0)
    arguments = parser.parse_args()
    return conclude(run(measure(arguments.scene, arguments.phones, arguments.seconds)), as_json=False, is_broken=False)


if __name__ == "__main__":
    sys.exit(main())
