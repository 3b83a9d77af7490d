"""The colours of a phone page in an event's theme, for its first paint, before a script runs.

The same rules as static/js/shared/theme.js, which goes on from there; a test compares the two. Text colours are
computed, so that no choice of an operator makes a page unreadable (WCAG 2: 4.5 for text, 3 for large text).
"""

from typing import Final

from acclaim.event.parts.theme import Theme

_CONTRAST_TEXT: Final = 4.5
_CONTRAST_LARGE_TEXT: Final = 3.0
_STEP: Final = 0.05
_WHITE, _DARK, _BLACK = "#ffffff", "#1a1114", "#000000"

_Channels = tuple[int, int, int]


def properties(theme: Theme) -> dict[str, str]:
    """The custom properties that the head of a bright page needs; of a dark one, css/tokens.css has paper and ink."""
    primary, accent, background = theme.primary, theme.accent, theme.background
    paper = mix(_WHITE, primary, 0.035)
    alike = text_on(primary) == text_on(background)
    glow = mix(background, primary, 0.85 if alike else 0.12)
    ink = mix("#17121a", primary, 0.08)
    return {
        "--background": background,
        "--on-background": text_on(background),
        "--glow": glow,
        "--accent-on-background": readable(readable(accent, background), glow, _CONTRAST_LARGE_TEXT),
        "--paper": paper,
        "--ink": ink,
        "--ink-soft": readable(mix(ink, paper, 0.35), paper),
    }


def mix(one: str, other: str, part: float) -> str:
    """`one` with `part` (0..1) of `other` in it, both "#rrggbb"."""
    # Half is rounded up, as JavaScript does.
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{int(a + (b - a) * part + 0.5):02x}" for a, b in pairs)


def contrast(one: str, other: str) -> float:
    """1..21 (WCAG 2)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def text_on(background: str) -> str:
    """White or near-black, whichever is easier to read; black where neither can be read well."""
    best = _WHITE if contrast(_WHITE, background) >= contrast(_DARK, background) else _DARK
    return best if contrast(best, background) >= _CONTRAST_TEXT else _BLACK


def readable(colour: str, background: str, ratio: float = _CONTRAST_TEXT) -> str:
    """`colour`, moved towards black or white until it reads on `background` with `ratio`."""
    goal = _WHITE if text_on(background) == _WHITE else _BLACK
    part = 0.0
    while part < 1:
        candidate = mix(colour, goal, part)
        if contrast(candidate, background) >= ratio:
            return candidate
        part += _STEP
    return goal


def _channels(colour: str) -> _Channels:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = ((c / 12.92) if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4
                        for c in (channel / 255 for channel in _channels(colour)))  # fmt: skip
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
