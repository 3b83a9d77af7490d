"""CPU time of another process, as the operating system accounts it, and leaving it the processor."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from loadtests.command import LoadTestError


class ProcessDied(LoadTestError):
    """What it had used is not known any more, so neither is what anything cost."""


def cpu_s(pid: int) -> float:
    """User and system seconds of all threads since the process began. Raises ProcessDied.

    Linux keeps nanoseconds in schedstat, where psutil's figure moves in hundredths of a second.
    """
    tasks = Path(f"/proc/{pid}/task")
    try:
        times = psutil.Process(pid).cpu_times()
        if (tasks / str(pid) / "schedstat").exists():
            return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks.iterdir()) / 1e9
    except (OSError, psutil.NoSuchProcess):
        raise ProcessDied(f"process {pid} died while its CPU was measured") from None
    return float(times.user + times.system)


class Stopwatch:
    """CPU of some processes since it was made."""

    def __init__(self, *pids: int) -> None:
        self._began = {pid: cpu_s(pid) for pid in pids}

    def us(self, *pids: int) -> float:
        """Microseconds of these of them together."""
        return sum(cpu_s(pid) - self._began[pid] for pid in pids) * 1e6


@contextmanager
def giving_way() -> Iterator[None]:
    """Within, this process never takes the processor from one that runs: phones have processors of their own.

    Measured: woken by each answer, the generator interrupted a worker up to 1.4 times a vote, and so 0.03 times.
    """
    if not hasattr(os, "SCHED_BATCH"):  # Linux has it
        yield
        return
    os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))
    try:
        yield
    finally:
        os.sched_setscheduler(0, os.SCHED_OTHER, os.sched_param(0))
