"""How much memory there is for this process: the machine's, or less where a container or a service has a limit."""

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath


def memory_bytes(own_groups: Path = Path("/proc/self/cgroup"), groups: Path = Path("/sys/fs/cgroup")) -> int:
    """The least of the machine's memory and the limits of our control groups (v1, v2) and of those around them."""
    physical = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return min([physical, *_limits(own_groups, groups)])


def _limits(own_groups: Path, groups: Path) -> Iterator[int]:
    try:
        lines = own_groups.read_text().splitlines()
    except OSError:  # no Linux
        return
    for line in lines:
        number, controllers, path = line.split(":", 2)
        if number == "0":
            root, name = groups, "memory.max"
        elif "memory" in controllers.split(","):
            root, name = groups / "memory", "memory.limit_in_bytes"
        else:
            continue
        own = PurePosixPath(path.lstrip("/"))
        for group in (own, *own.parents):
            try:
                limit = (root / group / name).read_text().strip()
            except OSError:  # seen from inside a container, its own group is the root
                continue
            if limit.isdigit():  # else "max"
                yield int(limit)
