"""How a response may be compressed: `Accept-Encoding`, read according to RFC 9110 (12.5.3)."""

from functools import lru_cache
from typing import Final, Literal

Encoding = Literal["br", "gzip", "identity"]
_SMALLEST_FIRST: Final[tuple[Encoding, ...]] = ("br", "gzip")


@lru_cache(maxsize=256)  # browsers send few different ones
def chosen(accepted: str) -> Encoding:
    """The smallest form that an `Accept-Encoding` header accepts; without a match, the plain one."""
    weights = dict(_weight(part) for part in accepted.lower().split(",") if part.strip())
    for encoding in _SMALLEST_FIRST:
        if weights.get(encoding, weights.get("*", 0.0)) > 0:
            return encoding
    return "identity"


def _weight(part: str) -> tuple[str, float]:
    name, _, parameter = part.partition(";")
    key, _, value = parameter.partition("=")
    try:
        return name.strip(), float(value) if key.strip() == "q" else 1.0
    except ValueError:
        return name.strip(), 0.0
