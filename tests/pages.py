"""Reading the pages' modules as text: which of them a page loads, and the words that they hold."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

STATIC: Final = Path(__file__).parent.parent / "static"
JS: Final = STATIC / "js"
BUILT: Final = STATIC / "built"
ENTRIES: Final = {
    "phone": "js/phone/phone.js",
    "index": "js/phone/entry.js",
    "screen": "js/screen/main.js",
    "console": "js/console/main.js",
}
CHINESE: Final = re.compile(r"[\u4e00-\u9fff]")

_IMPORT: Final = re.compile(r'^(?:import|export)\b[^;(]*?"(\.[^"]+)"', re.MULTILINE)
_LATER: Final = re.compile(r'\bimport\("(\.[^"]+)"\)')
_TEXT: Final = r'"(?:[^"\\]|\\.)*"(?:\s*\+\s*"(?:[^"\\]|\\.)*")*'
_WORD: Final = re.compile(rf'^\s*"?([\w.-]+)"?:\s*\[\s*({_TEXT}),\s*({_TEXT}),?\s*\],?\s*$', re.MULTILINE)
_JOINT: Final = re.compile(r'"\s*\+\s*"')


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
    found = [found for path in files for found in _WORD.findall(path.read_text("utf-8"))]
    return {key: (_whole(zh), _whole(en)) for key, zh, en in found}


def _whole(text: str) -> str:
    """A text that was broken over lines."""
    return _JOINT.sub("", text)[1:-1]


def words_of(page: str) -> dict[str, tuple[str, str]]:
    """All that a page can say."""
    return words(modules(STATIC / ENTRIES[page], later=True))
