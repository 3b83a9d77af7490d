"""The machine: open files, disk, memory, and who can read the data directory."""

import resource
import shutil
import stat
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from acclaim.process.checks.check import Check, bad, ok, warn
from acclaim.web.installation import is_installation

FILES_WANTED: Final = 10_000
FILES_FEW: Final = 1_100  # a hundred phones beside what a worker needs for itself
DISK_BYTES_WANTED: Final = 1 << 30
DISK_BYTES_FEW: Final = 100 << 20
DISK_FOR_MEMORY: Final = 10  # docs/operations.md: ten times what the ballots take in memory
OVERCOMMIT: Final = Path("/proc/sys/vm/overcommit_memory")


def files(of_workers: Sequence[int]) -> Check:
    """`of_workers`: how many files those that run may open; else it is what this process may."""
    limit = min(of_workers, default=resource.getrlimit(resource.RLIMIT_NOFILE)[1])
    text = f"A worker may open {limit:,} files, and each phone is one"
    todo = f"{text}: set LimitNOFILE=200000 in the unit, or ulimit -Hn, above phones ÷ workers + 1,000."
    if limit < FILES_FEW:
        return bad("files", todo)
    return warn("files", todo) if limit < FILES_WANTED else ok("files", f"{text}.")


def data_dir(path: Path) -> Check:
    path = path.absolute()
    if not (path / "secret").exists() and not is_installation(path):
        return ok("data_dir", f"There is no installation in {path} yet; the server creates it.")
    for place, allowed in ((path, 0o077), (path / "secret", 0o077)):
        if place.exists() and (mode := stat.S_IMODE(place.stat().st_mode)) & allowed:
            wanted = "700" if place == path else "600"
            text = f"{place} can be opened by others on this machine ({mode:o}): chmod {wanted} {place}"
            return (warn if place == path else bad)("data_dir", text)
    return ok("data_dir", f"Only its user can open {path}.")


def disk(path: Path, memory_bytes: int) -> Check:
    return free_space(shutil.disk_usage(path).free, memory_bytes)


def free_space(free_bytes: int, memory_bytes: int) -> Check:
    """`memory_bytes`: what Redis uses now."""
    text = f"{free_bytes / (1 << 30):.1f} GiB are free on the disk of the data directory"
    wanted = max(DISK_BYTES_WANTED, DISK_FOR_MEMORY * memory_bytes)
    if free_bytes >= wanted:
        return ok("disk", f"{text}.")
    todo = f"{text}; free {wanted / (1 << 30):.1f} GiB: on a full disk no ballot is accepted."
    return bad("disk", todo) if free_bytes < DISK_BYTES_FEW else warn("disk", todo)


def overcommit(file: Path = OVERCOMMIT) -> Check:
    """Redis forks to rewrite its file; without overcommit the kernel may refuse that, and the file grows for ever."""
    try:
        value = file.read_text().strip()
    except OSError:  # not Linux
        return ok("overcommit", "This system has no vm.overcommit_memory.")
    if value == "1":
        return ok("overcommit", "vm.overcommit_memory is 1.")
    return warn(
        "overcommit",
        f"vm.overcommit_memory is {value}, so Redis may fail to rewrite its file when memory is short: sysctl "
        "vm.overcommit_memory=1, and the same line in /etc/sysctl.d/acclaim.conf.",
    )
