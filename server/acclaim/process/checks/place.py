"""How people reach the installation, and how it was set up."""

import stat
import tomllib
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from acclaim.config import Settings
from acclaim.process.checks.check import Check, bad, ok, warn
from acclaim.process.sources import suggestion
from acclaim.redis.address import parse
from acclaim.web.installation import is_installation

LOCAL: Final = ("localhost", "127.0.0.1", "::1")


def public_address(settings: Settings) -> Check:
    url = urlsplit(settings.public_url)
    if settings.secure_cookies == "always" and not settings.origin.startswith("https:"):
        return bad(
            "public_address",
            f"Cookies are always Secure, but people open {settings.origin}, which is plain http: browsers keep none, "
            "and nobody stays signed in. Set --secure-cookies auto; or an https --public-url where a proxy serves TLS.",
        )
    if url.scheme == "https" and not settings.serves_tls and not settings.trusted_proxies:
        return bad(
            "public_address",
            "The public URL is https, so a proxy stands in front, but --trusted-proxies names none: all phones have "
            "the proxy's address and share its limits. Set --trusted-proxies to it, such as 127.0.0.1.",
        )
    if url.scheme == "http" and url.hostname not in LOCAL:
        return warn(
            "public_address",
            f"{settings.origin} has no TLS: browsers call it not secure. See Reverse proxies and TLS in "
            "docs/operations.md.",
        )
    if not settings.public_url and settings.trusted_proxies:
        return warn(
            "public_address",
            f"There is a trusted proxy but no --public-url: QR codes and links lead to {settings.origin}.",
        )
    if not settings.public_url:
        return ok("public_address", "No public URL is set: people open the address that the server prints.")
    return ok("public_address", f"People open {settings.origin}.")


def redis_url(address: str, source: str) -> Check:
    """`source`: where it stands, in words."""
    parsed = parse(address)
    if source == "--redis-url" and (parsed.options.get("password") or parsed.sentinel_options.get("password")):
        return warn(
            "redis_url",
            "--redis-url holds a password, and ps shows it to everybody on this machine. Give the address by "
            "ACCLAIM_REDIS_URL or as redis_url in the configuration file.",
        )
    return ok("redis_url", f"The address of Redis comes from {source}, and ps shows no password.")


def config_file(path: Path | None) -> Check:
    if path is None:
        return ok("config_file", "There is no configuration file; settings come from flags and variables.")
    mode, set_there = stat.S_IMODE(path.stat().st_mode), tomllib.loads(path.read_text(encoding="utf-8-sig"))
    if mode & 0o007 and any(set_there.get(name) for name in ("secret", "ticket_secret", "redis_url")):
        return bad("config_file", f"Everybody on this machine can read {path}, which holds secrets: chmod 640 {path}")
    return ok("config_file", f"{path} is read.")


def variables(unknown: list[str]) -> Check:
    """`unknown`: variables that begin as ours do and are no settings."""
    if unknown:
        told = ", ".join(f"{name}{_hint(name)}" for name in unknown)
        return warn("variables", f"Not settings, and ignored: {told}. Remove them, or correct their names.")
    return ok("variables", "Every ACCLAIM_ variable is a setting.")


def _hint(variable: str) -> str:
    """One that is nearer does not come so far: sources.load refuses it."""
    near = suggestion(variable, likeness=0.6)
    return f" (did you mean {near}?)" if near else ""


def secret(settings: Settings) -> Check:
    """Of an embedded installation; `settings` hold its secret if that is here."""
    if settings.secret or not is_installation(settings.data_dir):
        return ok("secret", "The secret is here, or there is no data yet that needs it.")
    return warn(
        "secret",
        f"There is data, but no {settings.data_dir.absolute() / 'secret'}: the next start makes a new one, and the "
        "links, sessions, receipts and signatures made with the old one become void. Restore the file from a copy.",
    )
