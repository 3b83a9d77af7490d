"""The memory of a machine, a container, a service."""

import os
from pathlib import Path

import pytest

from acclaim.redis.memory_size import memory_bytes

MACHINE = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
MIB = 1 << 20


def groups(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    return root


@pytest.mark.parametrize(
    ("own", "files", "expected"),
    [
        ("0::/\n", {}, MACHINE),
        ("0::/\n", {"memory.max": "max\n"}, MACHINE),
        ("0::/\n", {"memory.max": f"{64 * MIB}\n"}, 64 * MIB),
        ("0::/a/b\n", {"a/memory.max": f"{32 * MIB}\n", "a/b/memory.max": f"{64 * MIB}\n"}, 32 * MIB),
        ("4:memory:/pod/x\n0::/\n", {"memory/pod/x/memory.limit_in_bytes": f"{48 * MIB}\n"}, 48 * MIB),
        ("4:cpu,memory:/pod\n", {"memory/memory.limit_in_bytes": f"{16 * MIB}\n"}, 16 * MIB),
        ("4:memory:/\n", {"memory/memory.limit_in_bytes": "9223372036854771712\n"}, MACHINE),
    ],
)
def test_the_least_limit_of_all_groups_around_counts(
    tmp_path: Path, own: str, files: dict[str, str], expected: int
) -> None:
    mine = tmp_path / "cgroup"
    mine.write_text(own)
    assert memory_bytes(mine, groups(tmp_path / "groups", files)) == expected


def test_without_control_groups_it_is_the_machines(tmp_path: Path) -> None:
    assert memory_bytes(tmp_path / "nothing", tmp_path) == MACHINE
