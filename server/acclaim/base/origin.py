"""Origins of pages: scheme, host and port."""

from urllib.parse import urlsplit


def is_origin(text: str) -> bool:
    """Whether this is a site and nothing more, as a person writes one: a slash at the end may stand there."""
    try:
        parts = urlsplit(text)
        return (
            parts.scheme in ("http", "https")
            and bool(parts.hostname)
            and (parts.port or 1) > 0
            and parts.path in ("", "/")
            and not (parts.query or parts.fragment or parts.username)
        )
    except ValueError:  # a port that is no number
        return False


def as_browsers_write(origin: str) -> str:
    """In small letters, without a slash at the end or the port that the scheme means anyway."""
    scheme, _, site = origin.lower().rstrip("/").partition("://")
    return f"{scheme}://{site.removesuffix(':443' if scheme == 'https' else ':80')}"
