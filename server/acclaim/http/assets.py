"""The pages and their static files, from memory.

A phone's first visit asks for some forty small files. They are read, packed and marked once, at start, so that one
costs little more than a look-up. Their address holds a mark of all contents, `/static/MARK/…`: browsers and proxies
keep them for ever, and never mix modules of two versions, for modules import each other by relative paths and so stay
under the mark. The same files answer under `/static/…` too, for those who name them without it.
"""

import gzip
import mimetypes
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Final, NamedTuple

from starlette.responses import Response

from acclaim.base.folders import STATIC

_FOR_EVER: Final = "public, max-age=31536000, immutable"
_ASK_AGAIN: Final = "no-cache"
_PACKED_TYPES: Final = ("text/", "application/json", "image/svg+xml")
_PACKED_BYTES_MIN: Final = 400


class Asset(NamedTuple):
    """A file as it is sent. `packed` is gzip, or None where packing gains nothing."""

    plain: bytes
    packed: bytes | None
    media_type: str
    etag: str

    def response(self, asked: Mapping[str, str], caching: str) -> Response:
        """The file as the request's headers `asked` for it: packed, plain, or "not changed"."""
        headers = {"ETag": self.etag, "Cache-Control": caching, "Vary": "Accept-Encoding"}
        if self.etag in asked.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        if self.packed is not None and "gzip" in asked.get("accept-encoding", ""):
            return Response(self.packed, headers={**headers, "Content-Encoding": "gzip"}, media_type=self.media_type)
        return Response(self.plain, headers=headers, media_type=self.media_type)


class Assets:
    """All files of a version, by their path. `mark` changes with any of them."""

    def __init__(self, contents: Mapping[str, bytes], mark: str = "") -> None:
        self.contents: Final = contents
        self.mark: Final = mark or _digest(b"".join(name.encode() + contents[name] for name in sorted(contents)))
        self._assets = {name: self._asset(name, content) for name, content in contents.items()}

    @classmethod
    def of(cls, folder: Path = STATIC) -> "Assets":
        """Those of a folder, by their path in it."""
        return cls({str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()})

    def page(self, name: str, asked: Mapping[str, str], policy: str) -> Response:
        """A page's HTML; always asked for anew, because it names the mark. `policy` is the header that it will be sent
        with: with another one it is another page, for a browser keeps the old headers of what has not changed."""
        page = self._assets[f"{name}.html"]
        etag = f'"{_digest(page.etag.encode() + policy.encode())}"'
        return page._replace(etag=etag).response(asked, _ASK_AGAIN)

    def file(self, path: str, asked: Mapping[str, str]) -> Response | None:
        """The answer for the path behind `/static/`; None if there is no such file."""
        marked = path.startswith(self.mark + "/")
        asset = self._assets.get(path[len(self.mark) + 1 :] if marked else path)
        return asset and asset.response(asked, _FOR_EVER if marked else _ASK_AGAIN)

    def _asset(self, name: str, content: bytes) -> Asset:
        if name.endswith(".html"):  # pages name their files without the mark
            content = content.replace(b'"/static/', b'"/static/%b/' % self.mark.encode())
        media_type = "text/javascript" if name.endswith(".js") else mimetypes.guess_type(name)[0] or "text/plain"
        packs = media_type.startswith(_PACKED_TYPES) and len(content) >= _PACKED_BYTES_MIN
        packed = gzip.compress(content, 9, mtime=0) if packs else None
        return Asset(content, packed, media_type, f'"{_digest(content)}"')


def _digest(content: bytes) -> str:
    return blake2b(content, digest_size=8).hexdigest()
