"""Modules of this package that run as separate processes."""

import os
import site
import sys

from acclaim.base.folders import PACKAGE


def command(module: str, *arguments: str) -> list[str]:
    """The command line that runs a module of ours. With `-P` nothing is imported from the current folder."""
    return [sys.executable, "-P", "-m", module, *arguments]


def environment() -> dict[str, str]:
    """Ours, with the package that runs here first among those that the process may import.

    Where pip has installed it, Python finds it there anyway; that folder, put in front of the standard library,
    would let other packages take the place of its modules.
    """
    inherited = dict(os.environ)
    folder = str(PACKAGE.parent)
    if folder not in {*site.getsitepackages(), site.getusersitepackages()}:
        paths = (folder, inherited.get("PYTHONPATH", ""))
        inherited["PYTHONPATH"] = os.pathsep.join(filter(None, paths))  # an empty one would be the current folder
    return inherited
