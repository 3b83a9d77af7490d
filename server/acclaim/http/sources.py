"""The pages' sources, each module read from disk at each request: `acclaim serve --dev`."""

import mimetypes
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from starlette.responses import Response

from acclaim.base.folders import STATIC

Edit = Callable[[str], str]  # of a page's HTML
_NEVER_KEPT: Final = {"Cache-Control": "no-store"}


class Sources:
    """In place of `Assets`, with the same methods: a change shows when the page is loaded again."""

    mark: Final = ""  # nothing to keep, and nothing that other gateways could answer for

    def __init__(self, folder: Path = STATIC) -> None:
        self._folder = folder.resolve()

    def inline_scripts(self, name: str) -> list[str]:
        return []

    def page(self, name: str, asked: Mapping[str, str], policy: str, edit: Edit | None = None) -> Response:
        page = (self._folder / f"{name}.html").read_text(encoding="utf-8")
        return Response(edit(page) if edit else page, headers=_NEVER_KEPT, media_type="text/html")

    def file(self, path: str, asked: Mapping[str, str]) -> Response | None:
        """The answer for the path behind `/static/`; None if there is no such file."""
        file = (self._folder / path).resolve()
        if not file.is_relative_to(self._folder) or not file.is_file():
            return None
        return Response(file.read_bytes(), headers=_NEVER_KEPT, media_type=media_type(file.name))


def media_type(name: str) -> str:
    """Of a file, by its name."""
    return "text/javascript" if name.endswith(".js") else mimetypes.guess_type(name)[0] or "text/plain"
