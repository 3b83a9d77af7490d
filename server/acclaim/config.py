"""Settings, read once at start (sources.py tells from where).

Every setting is one field here with its help; the flags of `acclaim serve`, the names of the variables and the keys of
the configuration file come from the fields, and docs/operations.md is tested against them. Secrets have no flag: `ps`
shows flags to everyone.
"""

import argparse
import hashlib
import hmac
import ipaddress
import json
import os
import sys
from dataclasses import Field, asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Final, Literal

from acclaim.base import logs, secret_file
from acclaim.base.network import lan_address
from acclaim.base.origin import as_browsers_write, is_origin
from acclaim.redis import address

SECRET_BYTES: Final = 32
SAME_MACHINE: Final = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 (where one asks what listens on all)
SECOND_FACTOR: Final = ("optional", "owners", "operators", "everybody")
LOG_LEVELS: Final = ("debug", "info", "warning", "error")


class SettingError(Exception):
    """A setting can't be used. The text is a sentence for the person who set it."""


def _setting(default: Any, help: str, *, flag: bool = True, metavar: str = "") -> Any:
    metadata = {"help": help, "flag": flag, "metavar": metavar}
    if callable(default):
        return field(default_factory=default, metadata=metadata)
    return field(default=default, metadata=metadata)


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


@dataclass(frozen=True, kw_only=True)
class Settings:
    """All settings of an installation. `flag_name` and `variable_name` tell how each is given."""

    host: str = _setting("127.0.0.1", "address to listen on; 0.0.0.0 admits phones in the hall")
    port: int = _setting(8000, "TCP port to listen on; 0 picks a free one")
    data_dir: Path = _setting(lambda: Path("data"), "directory of the embedded Redis and the secret (default: data)")
    workers: int = _setting(cores, "worker processes that share the port (default: one per core)")
    redis_url: str = _setting(
        "",
        "your own Redis, Sentinels or Cluster instead of the embedded one (docs/operations.md); if it holds a "
        "password, use ACCLAIM_REDIS_URL or the configuration file, because ps shows flags",
    )
    allow_volatile_redis: bool = _setting(False, "run polls even though your own Redis may lose acknowledged ballots")
    replicas_ack: int = _setting(0, "replicas of your own Redis that must have a ballot before it is acknowledged")
    certificate: str = _setting(
        "", "PEM file with this server's certificate and its chain: the workers then speak TLS", metavar="FILE"
    )
    key: str = _setting("", "PEM file with the private key of --certificate, without a password", metavar="FILE")
    hsts: int = _setting(0, "seconds for which browsers open this server by https only (default: 0, header not sent)")
    public_url: str = _setting("", "address that people open, e.g. https://vote.example.org; shown in QR codes")
    allowed_origins: tuple[str, ...] = _setting((), "other origins whose pages may connect, comma-separated")
    frame_ancestors: tuple[str, ...] = _setting(
        (), "sites whose pages may hold the phone page and the screen in a frame, comma-separated (default: none)"
    )
    devices_per_hour: int = _setting(
        3000, "new devices per hour that may join from one address without a proof of work"
    )
    trusted_proxies: tuple[str, ...] = _setting(
        (), "proxies (addresses or networks) whose X-Forwarded-For is trusted, comma-separated"
    )
    ticket_secret: str = _setting("", "secret shared with the host app that signs tickets (HS256)", flag=False)
    ticket_public_key_file: str = _setting("", "PEM file with the host app's public key for tickets (EdDSA, RS256)")
    ticket_audience: str = _setting("acclaim", "the `aud` that tickets must carry")
    sign_in_file: str = _setting(
        "", "TOML file with the identity providers by which members and operators sign in (OIDC, WeCom)"
    )
    webhook_networks: tuple[str, ...] = _setting(
        (), "your own networks that webhooks may reach, comma-separated (default: only the public internet)"
    )
    secure_cookies: Literal["auto", "always", "never"] = _setting(
        "auto", "mark cookies Secure: auto does so if people connect by https"
    )
    second_factor: Literal["optional", "owners", "operators", "everybody"] = _setting(
        "optional", "who must set up a second factor: optional (nobody), owners, operators (owners too), everybody"
    )
    log_level: str = _setting("info", f"one of {', '.join(LOG_LEVELS)}")
    log_format: str = _setting("text", "text, or json for a log store: one object per line")
    demo: bool = _setting(False, "open the demo ceremony with a simulated audience")
    dev: bool = _setting(
        False, "serve the pages' sources instead of the bundles, re-read at each request; in a checkout"
    )
    secret: str = _setting(
        "", "signs sessions and receipts, 64 hex digits (default: generated once, kept in DATA_DIR/secret)", flag=False
    )

    def __post_init__(self) -> None:
        _check(self)

    @property
    def serves_tls(self) -> bool:
        """Whether the workers themselves speak TLS."""
        return bool(self.certificate)

    @property
    def scheme(self) -> str:
        """By which the workers are asked; behind a proxy with TLS, people's browsers say another."""
        return "https" if self.serves_tls else "http"

    @property
    def origin(self) -> str:
        """Scheme, host and port under which people reach the pages: public_url, or what the host and port make."""
        if self.public_url:
            return self.public_url.rstrip("/")
        if self.host in ("0.0.0.0", "::"):  # noqa: S104
            name = lan_address() or "localhost"
        elif self.host in ("127.0.0.1", "::1"):
            name = "localhost"
        else:
            name = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{name}:{self.port}"

    @property
    def origins(self) -> frozenset[str]:
        """The sites whose pages may connect, as browsers write them in `Origin`."""
        return frozenset(as_browsers_write(one) for one in (self.origin, *self.allowed_origins))

    @property
    def other_origins(self) -> frozenset[str]:
        """Those of `origins` that are not ours."""
        return frozenset(as_browsers_write(one) for one in self.allowed_origins)

    @property
    def parents(self) -> tuple[str, ...]:
        """The sites that may frame the phone page, as browsers write them."""
        return tuple(as_browsers_write(one) for one in self.frame_ancestors)

    @property
    def cookies_are_secure(self) -> bool:
        return self.secure_cookies == "always" or (self.secure_cookies == "auto" and self.origin.startswith("https:"))

    @property
    def secret_bytes(self) -> bytes:
        """The server's own secret, 32 bytes. Only after `with_secrets`."""
        return bytes.fromhex(self.secret)

    def ticket_public_key_pem(self) -> str:
        """The text of ticket_public_key_file, "" if none is set. Raises SettingError."""
        if not self.ticket_public_key_file:
            return ""
        try:
            return Path(self.ticket_public_key_file).read_text()
        except (OSError, UnicodeDecodeError) as error:
            raise SettingError(f"The ticket public key could not be read: {error}.") from None

    def to_json(self) -> str:
        return json.dumps(asdict(self), default=str)

    @classmethod
    def from_json(cls, text: str) -> "Settings":
        values = json.loads(text)
        values["data_dir"] = Path(values["data_dir"])
        for name in ("allowed_origins", "frame_ancestors", "trusted_proxies", "webhook_networks"):
            values[name] = tuple(values[name])
        return cls(**values)


def flag_name(setting: "Field[Any]") -> str:
    return "--" + setting.name.replace("_", "-")


def variable_name(setting: "Field[Any]") -> str:
    return "ACCLAIM_" + setting.name.upper()


def add_flags(parser: argparse.ArgumentParser, *names: str) -> None:
    """Adds --config and the flags of the named settings, of all if none is named. Absent flags leave no attribute."""
    parser.add_argument(
        "--config", metavar="FILE", default=argparse.SUPPRESS, help="configuration file (default: /etc/acclaim.toml)"
    )
    for setting in fields(Settings):
        if not setting.metadata["flag"] or (names and setting.name not in names):
            continue
        help_text = setting.metadata["help"]
        if setting.type is bool:
            parser.add_argument(flag_name(setting), action="store_true", default=argparse.SUPPRESS, help=help_text)
            continue
        if "default" not in help_text and setting.default not in ("", ()):
            help_text += f" (default: {setting.default})"
        metavar = "N" if setting.type is int else setting.metadata["metavar"] or setting.name.rpartition("_")[2].upper()
        parser.add_argument(flag_name(setting), metavar=metavar, default=argparse.SUPPRESS, help=help_text)


def with_secrets(settings: Settings) -> Settings:
    """Fills in `secret` and `ticket_secret`; makes DATA_DIR/secret if there is none. Raises SettingError."""
    return _with_ticket_secret(replace(settings, secret=settings.secret or _kept_secret(settings.data_dir).hex()))


def with_known_secrets(settings: Settings) -> Settings:
    """The same with what is here: makes nothing, and leaves "" what is not known. Raises SettingError."""
    secret = known_secret(settings)
    return _with_ticket_secret(replace(settings, secret=secret.hex())) if secret else settings


def _with_ticket_secret(settings: Settings) -> Settings:
    """Without a ticket key of a host app, tickets are signed with a key that follows from the server's secret, so that
    `acclaim ticket` works on a fresh installation and nobody else can make one."""
    if settings.ticket_secret or settings.ticket_public_key_file:
        return settings
    derived = hmac.new(settings.secret_bytes, b"acclaim ticket", hashlib.sha256).hexdigest()
    return replace(settings, ticket_secret=derived)


def known_secret(settings: Settings) -> bytes | None:
    """The server's secret if it is here; makes none. Raises SettingError if it is damaged."""
    if settings.secret:
        return settings.secret_bytes
    try:
        is_here = (settings.data_dir / "secret").exists()
    except OSError as error:
        raise SettingError(
            f"{settings.data_dir.absolute()} can't be opened: {error.strerror}. Run the command as the service's user: "
            "sudo -u acclaim acclaim …"
        ) from None
    return _kept_secret(settings.data_dir) if is_here else None


def _check(settings: Settings) -> None:
    if not 0 <= settings.port <= 65535:
        raise SettingError(f"Port {settings.port} does not exist; choose one from 1024 to 65535.")
    if settings.devices_per_hour < 1:
        raise SettingError("At least one new device an hour must be admitted; close an event with admission members.")
    if settings.workers < 1:
        raise SettingError("At least one worker is needed.")
    if settings.redis_url:
        try:
            address.parse(settings.redis_url)
        except ValueError as error:
            raise SettingError(str(error)) from None
    if settings.replicas_ack < 0 or (settings.replicas_ack and not settings.redis_url):
        raise SettingError("The embedded Redis has no replicas to wait for; --replicas-ack goes with --redis-url.")
    for origin in (settings.public_url, *settings.allowed_origins, *settings.frame_ancestors):
        if origin and not is_origin(origin):
            raise SettingError(f"{origin!r} is not a site; write scheme and host, as in https://vote.example.org.")
    if bool(settings.certificate) != bool(settings.key):
        raise SettingError("--certificate and --key go together; if one file holds both, name it twice.")
    if settings.serves_tls and settings.public_url.startswith("http:"):
        raise SettingError("With --certificate the server speaks only https, but --public-url is http.")
    if settings.hsts < 0 or (settings.hsts and not settings.origin.startswith("https:")):
        raise SettingError("--hsts is a number of seconds, and goes with --certificate or an https --public-url.")
    for what, networks in (("trusted proxy", settings.trusted_proxies), ("webhook network", settings.webhook_networks)):
        for network in networks:
            try:
                ipaddress.ip_network(network)
            except ValueError as error:
                raise SettingError(f"A {what} is an address or a network: {error}.") from None
    if settings.ticket_secret and settings.ticket_public_key_file:
        raise SettingError("Set either the ticket secret or the ticket public key file, not both.")
    if 0 < len(settings.ticket_secret.encode()) < SECRET_BYTES:
        raise SettingError(f"The ticket secret is too short; use at least {SECRET_BYTES} random characters.")
    if settings.secure_cookies not in ("auto", "always", "never"):
        raise SettingError(f"secure-cookies is {settings.secure_cookies!r}; write auto, always or never.")
    if settings.second_factor not in SECOND_FACTOR:
        raise SettingError(f"second-factor is {settings.second_factor!r}; write one of {', '.join(SECOND_FACTOR)}.")
    if settings.log_level not in LOG_LEVELS:
        raise SettingError(f"log-level is {settings.log_level!r}; write one of {', '.join(LOG_LEVELS)}.")
    if settings.log_format not in logs.FORMATS:
        raise SettingError(f"log-format is {settings.log_format!r}; write one of {', '.join(logs.FORMATS)}.")
    if settings.secret and not _is_secret(settings.secret):
        raise SettingError(f"ACCLAIM_SECRET must be {SECRET_BYTES * 2} hex digits; make one with: openssl rand -hex 32")


def _is_secret(text: str) -> bool:
    try:
        return len(bytes.fromhex(text)) == SECRET_BYTES
    except ValueError:
        return False


def _kept_secret(data_dir: Path) -> bytes:
    path = data_dir / "secret"
    try:
        data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        secret = secret_file.read_or_make(path, SECRET_BYTES)
    except OSError as error:
        raise SettingError(f"The data directory can't be used: {error}.") from None
    if len(secret) != SECRET_BYTES:
        raise SettingError(f"{path} is damaged: it should hold {SECRET_BYTES} bytes. Restore it from a backup.")
    return secret
