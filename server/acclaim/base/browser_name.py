"""The common name of the browser that sent a request: enough for people to tell their machines apart."""

import re
from typing import Final

# The first that fits: most say that they are Chrome or Safari as well.
_BROWSERS: Final = (
    ("WeCom", r"wxwork/"), ("WeChat", r"MicroMessenger/"), ("QQ", r"\bM?QQBrowser/"), ("Edge", r"\bEdg(e|A|iOS)?/"),
    ("Opera", r"\bOPR/"), ("Samsung Internet", r"SamsungBrowser/"), ("Firefox", r"\b(Firefox|FxiOS)/"),
    ("Chrome", r"\b(Chrome|CriOS|HeadlessChrome)/"), ("Safari", r"\bSafari/"),
)  # fmt: skip
_SYSTEMS: Final = (
    ("HarmonyOS", r"HarmonyOS|OpenHarmony"), ("Android", r"\bAndroid\b"), ("iOS", r"\b(iPhone|iPad|iPod)\b"),
    ("Windows", r"\bWindows\b"), ("macOS", r"\bMacintosh\b"), ("Linux", r"\bLinux\b|\bX11\b"),
)  # fmt: skip


def browser_name(user_agent: str) -> str:
    """As "Firefox, Windows"; "" for a program that is neither."""
    found = (_first(_BROWSERS, user_agent), _first(_SYSTEMS, user_agent))
    return ", ".join(one for one in found if one)


def _first(named: tuple[tuple[str, str], ...], text: str) -> str:
    return next((name for name, pattern in named if re.search(pattern, text)), "")
