"""How much a file and a folder hold at most, so that each stays one concept. Tests have room for tables of cases.

Says, too, where a line of a style sheet is longer than one of the code may be: no formatter does."""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
SOURCES: Final = (".py", ".lua", ".js", ".css", ".html")
FILE_LINES_MAX: Final = 300
TEST_LINES_MAX: Final = 450
FOLDER_MAX: Final = 24  # of the packages; pages and tests are found by their view and feature
LINE_CHARS_MAX: Final = 120

LONGER: Final = {  # file: lines that it may have, and why it is one concept all the same
    "server/acclaim/base/limits.py": 360,  # every limit of the product in one list, with their relations at its end
    "loadtests/crowd/generator.py": 310,  # 200,000 phones in the arrays of one loop
}


def sources() -> Iterator[tuple[str, Path]]:
    """The files that Git keeps, by their name from the root, but for those of others and those that are built."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in listed.split("\0"):
        path = ROOT / name
        if path.suffix in SOURCES and path.is_file() and not name.startswith(("static/vendor/", "static/built/")):
            yield name, path


def too_long(name: str, text: str) -> Iterator[str]:
    """What is wrong with the file of this name."""
    lines = text.splitlines()
    most = LONGER.get(name, TEST_LINES_MAX if name.startswith("tests/") else FILE_LINES_MAX)
    if len(lines) > most:
        yield f"{name}: {len(lines)} lines, {most} at most; move a second concept into another file"
    if name in LONGER and len(lines) <= FILE_LINES_MAX:
        yield f"{name}: needs no exception any more; take it out of LONGER"
    if name.endswith(".css"):
        for number, line in enumerate(lines, 1):
            if len(line) > LINE_CHARS_MAX:
                yield f"{name}:{number}: {len(line)} characters, {LINE_CHARS_MAX} at most"


def crowded(names: list[str]) -> Iterator[str]:
    """Folders of the packages that hold too many files."""
    files_in = Counter(name.rpartition("/")[0] for name in names)
    for folder, files in files_in.items():
        if folder.startswith(("server/acclaim", "loadtests")) and files > FOLDER_MAX:
            yield f"{folder}: {files} files, {FOLDER_MAX} at most"


def main() -> None:
    found = dict(sources())
    problems = list(crowded(list(found)))
    for name, path in found.items():
        problems += too_long(name, path.read_text(encoding="utf-8"))
    for problem in problems:
        print(problem, file=sys.stderr)
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()
