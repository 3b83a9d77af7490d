"""What connections weigh: in the server's processes, and in the kernel."""

import os
from pathlib import Path
from typing import NamedTuple

from loadtests.server_under_test import ServerUnderTest


class Memory(NamedTuple):
    """Bytes. `kernel` is what the kernel keeps for both ends of every connection of this machine, for the server has
    one and the generator the other: slabs (sockets, files, epoll's records) and the bytes that wait in sockets."""

    workers: int
    kernel: int

    def each(self, before: "Memory", phones: int) -> tuple[float, float]:
        """KiB that each of `phones` phones has added: (in the server's processes, in the kernel for its end)."""
        workers, kernel = self.workers - before.workers, self.kernel - before.kernel
        return round(workers / 1024 / phones, 2), round(kernel / 2 / 1024 / phones, 2)


def memory(server: ServerUnderTest) -> Memory:
    """Of now."""
    return Memory(sum(worker.memory_info().rss for worker in server.workers()), _slabs() + _waiting())


def available() -> int:
    """Bytes that the whole machine has left."""
    return _meminfo()["MemAvailable"]


def _slabs() -> int:
    return _meminfo()["Slab"]


def _meminfo() -> dict[str, int]:
    rows = (line.split() for line in Path("/proc/meminfo").read_text().splitlines())
    return {row[0].rstrip(":"): int(row[1]) * 1024 for row in rows}


def _waiting() -> int:
    """Bytes in the buffers of TCP: `mem` is in pages."""
    tcp = next(line.split() for line in Path("/proc/net/sockstat").read_text().splitlines() if line.startswith("TCP:"))
    return int(tcp[tcp.index("mem") + 1]) * os.sysconf("SC_PAGE_SIZE")
