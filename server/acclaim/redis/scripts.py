"""The Lua scripts of all packages, by name."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from acclaim.base.folders import PACKAGE


@cache
def read_scripts() -> Mapping[str, str]:
    """Name → text of the scripts that stand in a folder `lua` of any package, read once. Two of a name are a bug."""
    scripts: dict[str, str] = {}
    for path in sorted(PACKAGE.rglob("lua/*.lua")):
        assert path.stem not in scripts, f"{path}: there is another script of this name"
        scripts[path.stem] = _script_text(path)
    return MappingProxyType(scripts)


def _script_text(path: Path) -> str:
    """The script, behind the libraries that its first line names (`-- uses: lib/NAME.lua …`), if any, and theirs."""
    text = path.read_text()
    first, _, _ = text.partition("\n")
    names = first.removeprefix("-- uses: ").split() if first.startswith("-- uses: ") else []
    return "".join([_script_text(path.parent / name) for name in names]) + text
