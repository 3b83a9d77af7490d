"""Bounds the time and memory of a child process that reads untrusted input."""

import contextlib
import os
import resource
from pathlib import Path


def bound(cpu_s: int, memory_bytes: int) -> None:
    """Bounds the process that calls it; past `cpu_s` it is killed, past `memory_bytes` it gets a MemoryError."""
    os.nice(10)
    with contextlib.suppress(OSError):  # where memory is short, Linux ends this process and not Redis
        Path("/proc/self/oom_score_adj").write_text("1000")
    for what, most in ((resource.RLIMIT_CPU, cpu_s), (resource.RLIMIT_AS, memory_bytes)):
        with contextlib.suppress(ValueError, OSError):  # macOS has no bound of memory
            resource.setrlimit(what, (most, most))
