"""The pages and their files, from memory.

A page is one script and one style sheet, which `scripts/build` has made, and the parts that it loads later. They are
read, packed and marked once, at start, so that one costs little more than a look-up. Their address holds a mark of all
contents, `/static/MARK/…`: browsers and proxies keep them for ever, and never mix files of two versions, for scripts
name each other by relative paths and so stay under the mark. The same files answer under `/static/…` too, for those
who name them without it: the pictures of the demonstration.
"""

import gzip
import re
from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from hashlib import blake2b, sha256
from pathlib import Path
from typing import Final, NamedTuple
from weakref import WeakKeyDictionary

import brotli
from starlette.responses import Response

from acclaim.base.folders import STATIC
from acclaim.http.encodings import Encoding, chosen
from acclaim.http.sources import Edit, media_type

_SOURCES: Final = ("js", "css")  # what is built is made of them
_PAGES_OWN: Final = ("built", "icons", "vendor")
_FOR_EVER: Final = "public, max-age=31536000, immutable"
_A_DAY: Final = "public, max-age=86400"
_ASK_AGAIN: Final = "no-cache"
_DEMO: Final = "demo/"  # pictures that definitions name
_PACKED_TYPES: Final = ("text/", "application/json", "image/svg+xml")
_PACKED_BYTES_MIN: Final = 400
_BROTLI_QUALITY: Final = 8  # 70 ms at start for all files; 11 takes 1.7 s and makes the phone page 7 % smaller
_INLINE: Final = re.compile(rb"<script>(.*?)</script>", re.DOTALL)


class Asset(NamedTuple):
    """A file as it is sent, in each form that is worth it."""

    forms: dict[Encoding, bytes]
    media_type: str
    etag: str

    def response(self, asked: Mapping[str, str], caching: str) -> Response:
        """The file as the request's headers `asked` for it: packed, plain, or "not changed"."""
        headers = {"ETag": self.etag, "Cache-Control": caching, "Vary": "Accept-Encoding"}
        if self.etag in asked.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        encoding = chosen(asked.get("accept-encoding", ""))
        if encoding in self.forms and encoding != "identity":
            headers["Content-Encoding"] = encoding
        return Response(self.forms.get(encoding, self.forms["identity"]), headers=headers, media_type=self.media_type)


class Assets:
    """All files of a version, by their path. `mark` changes with any of them."""

    def __init__(self, contents: Mapping[str, bytes], mark: str = "") -> None:
        self.contents: Final = contents
        self.mark: Final = mark or _digest(b"".join(name.encode() + contents[name] for name in sorted(contents)))
        self._pages = WeakKeyDictionary[Edit, Asset]()
        self._assets = {name: self._asset(name, content) for name, content in contents.items()}

    @classmethod
    def of(cls, folder: Path = STATIC) -> "Assets":
        """Those of a folder, by their path in it. Sources are not served."""
        files = {path.relative_to(folder): path for path in folder.rglob("*") if path.is_file()}
        served = {name: path for name, path in files.items() if name.parent.parts and name.parts[0] not in _SOURCES}
        return cls({name.as_posix(): path.read_bytes() for name, path in served.items()})

    @classmethod
    @cache
    def own(cls) -> "Assets":
        """Those of this version; a process reads and packs them once."""
        return cls.of()

    @property
    def named_by_pages(self) -> dict[str, bytes]:
        """The contents that pages name by the mark."""
        return {name: content for name, content in self.contents.items() if name.split("/")[0] in _PAGES_OWN}

    def inline_scripts(self, name: str) -> list[str]:
        """What a policy has to say for the scripts that stand in a page itself."""
        return [_source(script) for script in _INLINE.findall(self.contents[f"built/{name}.html"])]

    def page(self, name: str, asked: Mapping[str, str], policy: str, edit: Edit | None = None) -> Response:
        """A page's HTML, edited; always revalidated, because it names the mark. `policy` is the header that it will
        be sent with: with another one it is another page, for a browser keeps the old headers of what has not changed.
        """
        page = self._edited(name, edit) if edit else self._assets[f"built/{name}.html"]
        etag = f'"{_digest(page.etag.encode() + policy.encode())}"'
        return page._replace(etag=etag).response(asked, _ASK_AGAIN)

    def file(self, path: str, asked: Mapping[str, str]) -> Response | None:
        """The answer for the path behind `/static/`; None if there is no such file."""
        marked = path.startswith(self.mark + "/")
        asset = self._assets.get(path[len(self.mark) + 1 :] if marked else path)
        caching = _FOR_EVER if marked else _A_DAY if path.startswith(_DEMO) else _ASK_AGAIN
        return asset and asset.response(asked, caching)

    def _edited(self, name: str, edit: Edit) -> Asset:
        """Made once, and kept as long as `edit` is."""
        edited = self._pages.get(edit)
        if edited is None:
            content = edit(self.contents[f"built/{name}.html"].decode()).encode()
            edited = self._pages[edit] = self._asset(f"{name}.html", content)
        return edited

    def _asset(self, name: str, content: bytes) -> Asset:
        if name.endswith(".html"):  # pages name their files without the mark
            content = content.replace(b'"/static/', b'"/static/%b/' % self.mark.encode())
        kind = media_type(name)
        forms: dict[Encoding, bytes] = {"identity": content}
        if kind.startswith(_PACKED_TYPES) and len(content) >= _PACKED_BYTES_MIN:
            forms["gzip"] = gzip.compress(content, 9, mtime=0)
            forms["br"] = brotli.compress(content, quality=_BROTLI_QUALITY)
        return Asset(forms, kind, f'"{_digest(content)}"')


def _digest(content: bytes) -> str:
    return blake2b(content, digest_size=8).hexdigest()


def _source(script: bytes) -> str:
    return f"'sha256-{b64encode(sha256(script).digest()).decode()}'"
