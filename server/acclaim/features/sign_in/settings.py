"""The identity providers of an installation, from the TOML file that `--sign-in-file` names (docs/sign-in.md).

A table each; its name is what events call the provider. No error and no log shows a value: some are secrets.
"""

import logging
import re
import tomllib
from pathlib import Path
from typing import Annotated, Final
from urllib.parse import urlsplit

import msgspec

from acclaim.base import limits
from acclaim.config import SettingError, Settings
from acclaim.event.definition import Text, Title
from acclaim.features.sign_in.id_token import ALGORITHMS
from acclaim.features.sign_in.rules import Claims, OperatorClaims

log = logging.getLogger("acclaim.sign_in")

_Given = Annotated[str, msgspec.Meta(min_length=1, max_length=512)]
_is_id = re.compile(limits.ID_PATTERN).match
_OTHERS_MODE: Final = 0o007


class _Named(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`title`: what the button says that one signs in with. `ca_file`: who has signed the provider's certificate, where
    that is nobody public."""

    title: Title
    title_en: Text = ""
    ca_file: str = ""


class OidcSettings(_Named, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind", tag="oidc"):
    """A provider of OpenID Connect. `client_secret` "" is a public client, which PKCE alone protects. `operators`: who
    may work in the console; None for nobody. `sign_out`: who signs out here is led there, to sign out as well."""

    issuer: _Given
    client_id: _Given
    client_secret: str = ""
    client_secret_file: str = ""
    scopes: tuple[_Given, ...] = ("openid", "profile")
    algorithms: tuple[str, ...] = ("RS256", "PS256", "ES256", "EdDSA")
    claims: Claims = Claims()
    operators: OperatorClaims | None = None
    sign_out: bool = False


class WeComSettings(_Named, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind", tag="wecom"):
    """An internal app of WeCom (企业微信). The addresses are Tencent's own but for tests and private deployments."""

    corp_id: _Given
    agent_id: int
    secret: str = ""
    secret_file: str = ""
    api: str = "https://qyapi.weixin.qq.com"
    authorize: str = "https://open.weixin.qq.com/connect/oauth2/authorize"
    scan: str = "https://login.work.weixin.qq.com/wwlogin/sso/login"


ProviderSettings = OidcSettings | WeComSettings


def read(settings: Settings) -> dict[str, ProviderSettings]:
    """{name: provider}, in the file's order; none without a file. Raises SettingError, naming file and field."""
    if not settings.sign_in_file:
        return {}
    path = Path(settings.sign_in_file)
    try:
        if path.stat().st_mode & _OTHERS_MODE:
            log.warning("%s holds secrets, and everybody on this machine can read it: chmod o= %s", path, path)
        tables = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise SettingError(f"The file of identity providers could not be read: {error}.") from None
    except tomllib.TOMLDecodeError as error:
        raise SettingError(f"{path} is no TOML: {error}.") from None
    return {name: _provider(path, name, table) for name, table in tables.items()}


def _provider(path: Path, name: str, table: object) -> ProviderSettings:
    if not isinstance(table, dict) or not _is_id(name):
        raise SettingError(f"{path}: {name}: a provider is a table [NAME], its name 1 to 64 of A-Z a-z 0-9 _ -.")
    try:
        provider = msgspec.convert({"kind": "oidc"} | table, ProviderSettings)
    except msgspec.ValidationError as error:
        raise SettingError(f"{path}: [{name}]: {error}.") from None
    problem = _problem(provider)
    if problem:
        raise SettingError(f"{path}: [{name}]: {problem}.")
    return _with_secret(path, name, provider)


def _problem(provider: ProviderSettings) -> str:
    """What types can't say; "" if all is well."""
    if isinstance(provider, WeComSettings):
        addresses = [("api", provider.api), ("authorize", provider.authorize), ("scan", provider.scan)]
    else:
        addresses = [("issuer", provider.issuer)]
        if unknown := [one for one in provider.algorithms if one not in ALGORITHMS]:
            return f"algorithms: {unknown[0]!r} is none of {', '.join(ALGORITHMS)}"
        if "openid" not in provider.scopes:
            return 'scopes: "openid" is missing'
        if provider.operators is not None and not provider.operators.roles:
            return "operators.roles: no group has a role, so nobody could sign in"
    for field, address in addresses:
        if not is_safe(address):
            return f"{field}: write https:// and the host; http:// goes for this machine alone"
    return ""


def is_safe(address: str) -> bool:
    """Whether what is sent to an address can't be read on its way."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    is_here = parts.hostname in ("localhost", "127.0.0.1", "::1")
    return bool(parts.hostname) and (parts.scheme == "https" or (parts.scheme == "http" and is_here))


def _with_secret(path: Path, name: str, provider: ProviderSettings) -> ProviderSettings:
    """With the text of the file that holds the secret, if it is kept apart; relative ones: from the file's folder."""
    field = "secret" if isinstance(provider, WeComSettings) else "client_secret"
    secret, file = getattr(provider, field), getattr(provider, f"{field}_file")
    if secret and file:
        raise SettingError(f"{path}: [{name}]: give {field} or {field}_file, not both.")
    if not secret and not file and isinstance(provider, WeComSettings):
        raise SettingError(f"{path}: [{name}]: secret or secret_file is missing.")
    if not file:
        return provider
    try:
        kept = (path.absolute().parent / file).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingError(f"{path}: [{name}]: {field}_file could not be read: {error}.") from None
    return msgspec.structs.replace(provider, **{field: kept})
