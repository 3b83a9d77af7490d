"""Do the lock files fit pyproject.toml? Offline: every direct dependency is locked at a version that it admits, with
hashes, and no file names an index."""

import re
import sys
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
INDEX = re.compile(r"https?://|^\s*--(extra-)?(index-url|find-links|trusted-host)", re.MULTILINE)


def locked(lock: str) -> dict[str, str]:
    """{canonical name: version} of a lock file's text."""
    return {canonicalize_name(name): version for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", lock, re.M)}


def problems(project: dict, locks: dict[str, str]) -> list[str]:
    """What is out of step, a sentence each. `project` is pyproject.toml, `locks` {file name: text}."""
    groups = project["dependency-groups"]
    runtime = project["project"]["dependencies"] + groups["build"]
    wanted = {"requirements.lock": runtime, "requirements-dev.lock": runtime + groups["dev"]}
    found = []
    for name, text in locks.items():
        versions = locked(text)
        for requirement in map(Requirement, wanted[name]):
            version = versions.get(canonicalize_name(requirement.name))
            if version is None:
                found.append(f"{name}: {requirement.name} is not locked")
            elif not requirement.specifier.contains(version, prereleases=True):
                found.append(f"{name}: {requirement.name}=={version}, but pyproject.toml wants {requirement.specifier}")
        entries = re.split(r"^(?=[\w.-]+==)", text, flags=re.M)[1:]
        found += [f"{name}: {e.split()[0]} has no hash" for e in entries if "--hash=sha256:" not in e]
        if INDEX.search(text):
            found.append(f"{name}: names an index; make it anew with scripts/lock")
    runtime_versions, dev_versions = (locked(locks[name]) for name in wanted)
    found += [
        f"{package} is {version} in requirements.lock, {dev_versions.get(package)} in requirements-dev.lock"
        for package, version in runtime_versions.items()
        if dev_versions.get(package) != version
    ]
    return found


def main() -> int:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    locks = {name: (ROOT / name).read_text() for name in ("requirements.lock", "requirements-dev.lock")}
    found = problems(project, locks)
    for problem in found:
        print(f"{problem}; run scripts/lock", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
