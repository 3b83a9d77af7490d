"""CPU time of another process, as the operating system accounts it."""

from pathlib import Path

import psutil


def cpu_s(pid: int) -> float:
    """User and system seconds of all threads since the process began.

    Linux keeps nanoseconds in schedstat, where psutil's figure moves in hundredths of a second.
    """
    tasks = Path(f"/proc/{pid}/task")
    if (tasks / str(pid) / "schedstat").exists():
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks.iterdir()) / 1e9
    times = psutil.Process(pid).cpu_times()
    return float(times.user + times.system)


class Stopwatch:
    """CPU of some processes since it was made."""

    def __init__(self, *pids: int) -> None:
        self._began = {pid: cpu_s(pid) for pid in pids}

    def us(self, pid: int) -> float:
        """Microseconds of one of them."""
        return (cpu_s(pid) - self._began[pid]) * 1e6
