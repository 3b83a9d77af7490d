"""The phone page stays light: a hall full of phones loads it at once, over one overloaded network."""

import gzip
import re
from pathlib import Path

import pytest

from tests.pages import ENTRIES, STATIC, modules

SCRIPT_BYTES_MAX = 60 * 1024
ELSEWHERE = re.compile(r"""(?:src|href|import|url\()\s*=?\s*["'(]?(?:https?:)?//""")


def test_the_phone_loads_less_than_60_kb_of_gzipped_script() -> None:
    sizes = {path: len(gzip.compress(path.read_bytes())) for path in modules(STATIC / ENTRIES["phone"])}
    assert STATIC.resolve() / "vendor/htm-preact.js" in sizes
    assert sum(sizes.values()) < SCRIPT_BYTES_MAX, sizes


def test_no_page_loads_anything_from_elsewhere() -> None:
    files = [*STATIC.glob("*.html"), *STATIC.glob("css/**/*.css"), *STATIC.glob("js/**/*.js")]
    assert [path for path in files if ELSEWHERE.search(path.read_text("utf-8"))] == []


@pytest.mark.parametrize("path", sorted(STATIC.glob("*.html")), ids=lambda path: path.name)
def test_pages_hold_no_inline_script_or_style(path: Path) -> None:
    assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", path.read_text("utf-8"))


def test_every_icon_that_a_page_shows_is_in_the_sprite_and_no_other() -> None:
    sprite = set(re.findall(r'<symbol id="([\w-]+)"', (STATIC / "icons/icons.svg").read_text("utf-8")))
    source = "\n".join(path.read_text("utf-8") for path in STATIC.glob("js/**/*.js"))
    named = set(re.findall(r'"([a-z][a-z0-9-]*)"', source))
    shown = set(re.findall(r'<\$\{Icon\} name="([\w-]+)"', source))
    assert shown <= sprite, f"not in the sprite: {sorted(shown - sprite)}"
    assert sprite <= named, f"not used: {sorted(sprite - named)}"


def test_the_phone_asks_for_all_its_modules_at_once() -> None:
    """A browser finds an import only after the file that names it: without the list, each step is a round trip."""
    for page, entry in (("phone.html", ENTRIES["phone"]), ("index.html", ENTRIES["entry"])):
        named = re.findall(r'(?:modulepreload" href|module" src)="/static/([^"]+)"', (STATIC / page).read_text("utf-8"))
        assert set(named) == {path.relative_to(STATIC.resolve()).as_posix() for path in modules(STATIC / entry)}, page
