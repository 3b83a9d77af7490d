"""The phone page stays light: a hall full of phones loads it at once, over one overloaded network."""

import gzip
import re
from pathlib import Path

import pytest

from tests.pages import BUILT, ENTRIES, STATIC

SCRIPT_BYTES_MAX = 60 * 1024
ELSEWHERE = re.compile(r"""(?:src|href|import|url\()\s*=?\s*["'`(]?(?:https?:)?//""")


def test_the_phone_loads_less_than_60_kb_of_gzipped_script() -> None:
    script = (BUILT / "phone.js").read_bytes()
    assert len(gzip.compress(script)) < SCRIPT_BYTES_MAX


@pytest.mark.parametrize("page", sorted(ENTRIES))
def test_a_page_is_one_script_and_one_style(page: str) -> None:
    html = (BUILT / f"{page}.html").read_text("utf-8")
    assert re.findall(r'"(/static/[^"]+)"', html) == [f"/static/built/{page}.css", f"/static/built/{page}.js"]
    script = (BUILT / f"{page}.js").read_text("utf-8")
    assert not re.search(r"""(?:^|[;}])import\s*(?:[{"'`]|[\w$]+\s*from)""", script), "it waits for another"


def test_no_page_loads_anything_from_elsewhere() -> None:
    kinds = ("*.html", "css/**/*.css", "js/**/*.js", "built/*")
    files = [path for kind in kinds for path in STATIC.glob(kind)]
    assert [path for path in files if ELSEWHERE.search(path.read_text("utf-8"))] == []


@pytest.mark.parametrize("path", sorted([*STATIC.glob("*.html"), *BUILT.glob("*.html")]), ids=str)
def test_pages_hold_no_inline_script_or_style(path: Path) -> None:
    """But for the script that says when the others did not come: the policy has its hash."""
    html = path.read_text("utf-8")
    inline = re.findall(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", html)
    assert len(inline) == (path.parent == BUILT and path.stem in ("phone", "index"))
    assert all("not-loaded" in script for script in inline)
    assert not re.search(r"<style|\sstyle=|\son\w+=", html)


def test_every_icon_that_a_page_shows_is_in_the_sprite_and_no_other() -> None:
    sprite = icons(STATIC / "icons/icons.svg")
    source = "\n".join(path.read_text("utf-8") for path in STATIC.glob("js/**/*.js"))
    named = set(re.findall(r'"([a-z][a-z0-9-]*)"', source))
    shown = set(re.findall(r'<\$\{Icon\} name="([\w-]+)"', source))
    assert shown <= sprite, f"not in the sprite: {sorted(shown - sprite)}"
    assert sprite <= named, f"not used: {sorted(sprite - named)}"


@pytest.mark.parametrize("page", sorted(ENTRIES))
def test_a_page_holds_every_icon_that_its_scripts_show(page: str) -> None:
    scripts = "\n".join(path.read_text("utf-8") for path in BUILT.glob(f"{page}*.js"))
    shown = icons(STATIC / "icons/icons.svg") & set(re.findall(r'["`]([a-z][a-z0-9-]*)["`]', scripts))
    assert len(shown) > 5
    assert shown <= icons(BUILT / f"{page}.html")


def icons(file: Path) -> set[str]:
    return set(re.findall(r'<symbol id="([\w-]+)"', file.read_text("utf-8")))
