"""What the kernel knows of this process: memory and open files."""

import os
import resource
from typing import Any, Final

_FILES: Final = "/proc/self/fd"
_PAGE_BYTES: Final = os.sysconf("SC_PAGE_SIZE")


def figures() -> dict[str, Any]:
    """{"memory_bytes", "files", "files_max"}; None for figures that this system does not have."""
    return {
        "memory_bytes": _resident_bytes(),
        "files": _open_files(),
        "files_max": resource.getrlimit(resource.RLIMIT_NOFILE)[0],
    }


def _resident_bytes() -> int | None:
    try:
        with open("/proc/self/statm") as statm:
            return int(statm.read().split()[1]) * _PAGE_BYTES
    except OSError:  # no Linux
        return None


def _open_files() -> int | None:
    try:
        return os.stat(_FILES).st_size or len(os.listdir(_FILES))  # the size is their number since Linux 6.2
    except OSError:
        return None
