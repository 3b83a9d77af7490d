"""Reading the pages' modules as text: which of them a page loads, and the words that they hold."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

STATIC: Final = Path(__file__).parent.parent / "static"
JS: Final = STATIC / "js"
ENTRIES: Final = {
    "phone": "js/phone/phone.js",
    "entry": "js/phone/entry.js",
    "screen": "js/screen/main.js",
    "console": "js/console/main.js",
}
CHINESE: Final = re.compile(r"[\u4e00-\u9fff]")

_IMPORT: Final = re.compile(r'^(?:import|export)\b[^;(]*?"(\.[^"]+)"', re.MULTILINE)
_LATER: Final = re.compile(r'\bimport\("(\.[^"]+)"\)')
_WORD: Final = re.compile(
    r'^\s*"([\w.-]+)":\s*\[\s*"((?:[^"\\]|\\.)*)",\s*"((?:[^"\\]|\\.)*)"\s*,?\s*\],?\s*$', re.MULTILINE
)


def modules(entry: Path, *, later: bool = False) -> set[Path]:
    """`entry` and all that it imports, however far; with `later` also what is loaded when it is wanted."""
    found: set[Path] = set()
    waiting = [entry]
    while waiting:
        path = waiting.pop().resolve()
        if path not in found:
            found.add(path)
            source = path.read_text("utf-8")
            waiting += [path.parent / name for name in _IMPORT.findall(source) + (_LATER.findall(source) * later)]
    return found


def words(files: Iterable[Path]) -> dict[str, tuple[str, str]]:
    """{key: (Chinese, English)} of the dictionaries in `files`."""
    return {key: (zh, en) for path in files for key, zh, en in _WORD.findall(path.read_text("utf-8"))}


def words_of(page: str) -> dict[str, tuple[str, str]]:
    """All that a page can say."""
    return words(modules(STATIC / ENTRIES[page], later=True))
