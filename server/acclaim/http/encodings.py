"""How an answer may be packed: what `Accept-Encoding` says, read as RFC 9110 (12.5.3) has it."""

from functools import lru_cache
from typing import Final, Literal

Encoding = Literal["br", "gzip", "identity"]
_SMALLEST_FIRST: Final[tuple[Encoding, ...]] = ("br", "gzip")


@lru_cache(maxsize=256)  # browsers send few different ones
def chosen(accepted: str) -> Encoding:
    """The smallest form that an `Accept-Encoding` header takes. Whoever takes none of ours gets it as it is."""
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
