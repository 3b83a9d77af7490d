"""What a browser fetches for a page, read from its HTML alone: as a preload scanner does, before any script has run."""

from html.parser import HTMLParser
from typing import Final, NamedTuple
from urllib.parse import urljoin

_NEEDED: Final = frozenset({"stylesheet", "modulepreload", "preload"})
_ICON: Final = "icon"


class Resources(NamedTuple):
    """Paths: `needed` before the page's script can run, in the order of the HTML; `later` when it is loaded."""

    needed: tuple[str, ...]
    later: tuple[str, ...]


def resources(html: str, path: str) -> Resources:
    """Those of the page at `path`; each once, and none of another host."""
    scanner = _Scanner(path)
    scanner.feed(html)
    return Resources(tuple(scanner.needed), tuple(scanner.later))


class _Scanner(HTMLParser):
    def __init__(self, path: str) -> None:
        super().__init__()
        self._path = path
        self.needed: dict[str, None] = {}
        self.later: dict[str, None] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        rel = frozenset((named.get("rel") or "").lower().split())
        if tag == "script" and named.get("src"):
            self._note(self.needed, named["src"])
        elif tag == "link" and rel & _NEEDED:
            self._note(self.needed, named.get("href"))
        elif tag == "link" and _ICON in rel:
            self._note(self.later, named.get("href"))

    def _note(self, paths: dict[str, None], address: str | None) -> None:
        path = urljoin(self._path, address or "")
        if path.startswith("/") and not path.startswith("//"):
            paths[path] = None
