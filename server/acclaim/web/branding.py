"""What a phone page says of its event before any script runs: its title, colours and pictures.

So the gate and a slow phone show the event from the first paint, and a link in a chat shows its title and picture.
Everything that an operator has written is escaped.
"""

import re
from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from html import escape
from typing import Final

import msgspec

from acclaim.event.event import Event
from acclaim.event.parts.activity import Activity
from acclaim.event.picture import narrowed, previewed
from acclaim.http import joining
from acclaim.web import theme_colours

MASTHEAD_PIXELS: Final = 576  # as in static/js/shared/theme.js, else pages load the same picture twice
_NAME: Final = "喝彩 Acclaim"
_TITLE: Final = re.compile(r"<title>.*?</title>")
_THEME_COLOUR: Final = re.compile(r'<meta name="theme-color" content="[^"]*">')
_FIRST_WORDS: Final = re.compile(r'<p class="first-words">.*?</p>')


class Branding:
    """Of one event at one revision. `origin` is what people's addresses begin with, `parents` are the sites that may
    hold the page in a frame; a link to an `activity` is shared as that."""

    def __init__(
        self, event: Event, origin: str, parents: Sequence[str] = (), activity: Activity | None = None
    ) -> None:
        self._title = f"<title>{escape(_in_one_line(event.title))}</title>"
        self._theme_colour = _meta("name", "theme-color", event.theme.background)
        self._masthead = _masthead(event)
        style = _style(event)
        self._head = f"{_metas(event, origin, activity)}  <style>{style}</style>\n  {_data(event, parents)}\n</head>"
        digest = b64encode(sha256(style.encode()).digest()).decode()
        self.style_source: Final = f"'sha256-{digest}'"  # for the policy

    def __call__(self, page: str) -> str:
        """The phone page with what it says of the event."""
        page = _TITLE.sub(lambda _: self._title, page, count=1)
        page = _THEME_COLOUR.sub(lambda _: self._theme_colour, page, count=1)
        page = _FIRST_WORDS.sub(lambda words: f"<div>{self._masthead}{words[0]}</div>", page, count=1)
        return page.replace("</head>", self._head, 1)


def _metas(event: Event, origin: str, activity: Activity | None) -> str:
    title = _in_one_line(activity.title if activity else event.title)
    described = _in_one_line(event.title) if activity else event.subtitle or _NAME
    pictures = [event.theme.background_picture, event.theme.logo, event.stream.poster]
    picture = next((one for one in pictures if one and not one.endswith(".svg")), "")  # which chats don't show
    metas = [
        _meta("name", "description", described),
        _meta("property", "og:type", "website"),
        _meta("property", "og:site_name", _NAME),
        _meta("property", "og:locale", "zh_CN"),
        _meta("property", "og:title", title),
        _meta("property", "og:description", described),
        _meta("property", "og:url", origin + joining.address_of(event.id, activity.id if activity else "")),
    ]
    if picture:
        metas.append(_meta("property", "og:image", origin + previewed(picture)))
    return "".join(f"  {meta}\n" for meta in metas)


def _in_one_line(title: str) -> str:
    """A title may hold line breaks."""
    return title.replace("\n", " ")


def _style(event: Event) -> str:
    values = theme_colours.properties(event.theme)
    if event.theme.background_picture:  # a path of plain characters (event/definition.py)
        values["--background-picture"] = f"url({narrowed(event.theme.background_picture, MASTHEAD_PIXELS)})"
    return ":root{" + ";".join(f"{name}:{value}" for name, value in values.items()) + "}"


def _data(event: Event, parents: Sequence[str]) -> str:
    """What static/js/phone/brand.js goes on with. No text may end the script or begin a comment in it."""
    fields = ("title", "title_en", "subtitle", "subtitle_en", "theme", "by_name")
    said = {name: getattr(event, name) for name in fields} | {"has_providers": bool(event.sign_in)}
    said |= {"parents": parents} if parents else {}
    data = msgspec.json.encode(said).decode()
    escaped = data.replace("/", "\\/").replace("<", "\\u003c")
    return f'<script type="application/json" id="brand">{escaped}</script>'


def _masthead(event: Event) -> str:
    theme, title = event.theme, escape(event.title)
    logo = (
        f'<img class="masthead-logo" src=\'{escape(narrowed(theme.logo, MASTHEAD_PIXELS))}\' alt="">'
        if theme.logo
        else ""
    )
    subtitle = f'<p class="masthead-subtitle">{escape(event.subtitle)}</p>' if event.subtitle else ""
    with_picture = "true" if theme.background_picture else "false"
    return (
        f'<div class="top-strip"><span class="top-title">{title}</span></div>'
        f'<header class="masthead" data-picture="{with_picture}">{logo}<h1>{title}</h1>{subtitle}</header>'
    )


def _meta(kind: str, name: str, content: str) -> str:
    return f'<meta {kind}="{name}" content="{escape(content)}">'
