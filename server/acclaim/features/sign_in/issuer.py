"""What an issuer says of itself (OpenID Connect Discovery 1.0), and its keys: asked for when they are needed, and kept.

People wait behind one question, not one each. While the issuer is away, what it said before still holds.
"""

import asyncio
import time
from typing import Annotated, Any, TypeVar

import msgspec

from acclaim.base.errors import ProviderError
from acclaim.features.sign_in import limits
from acclaim.features.sign_in.outbound import Outbound
from acclaim.features.sign_in.settings import is_safe

Answer = TypeVar("Answer", bound=msgspec.Struct)
OK = 200


class Described(msgspec.Struct, frozen=True):
    """What is used of it (§3)."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    userinfo_endpoint: str = ""
    end_session_endpoint: str = ""
    token_endpoint_auth_methods_supported: tuple[str, ...] = ("client_secret_basic",)
    authorization_response_iss_parameter_supported: bool = False


class _Keys(msgspec.Struct, frozen=True):
    keys: Annotated[list[dict[str, Any]], msgspec.Meta(max_length=100)]


class Issuer:
    """One issuer, by its address `name`."""

    def __init__(self, name: str, outbound: Outbound) -> None:
        self._name = name
        self._outbound = outbound
        self._lock = asyncio.Lock()
        self._described: Described | None = None
        self._described_at = 0.0
        self._error: ProviderError | None = None
        self._failed_at = 0.0
        self._keys: list[dict[str, Any]] = []
        self._keys_at = -limits.DISCOVERY_S
        self._keys_error: ProviderError | None = None
        self._keys_failed_at = 0.0

    async def described(self) -> Described:
        """Raises ProviderError if it has never said it."""
        async with self._lock:
            now = time.monotonic()
            if self._described and now - self._described_at < limits.DISCOVERY_S:
                return self._described
            if self._error is None or now - self._failed_at >= limits.AWAY_S:
                try:
                    self._described, self._described_at = await self._describe(), now
                    self._error = None
                except ProviderError as error:
                    self._error, self._failed_at = error, time.monotonic()
            if self._described is None:
                assert self._error is not None
                raise ProviderError(self._error.code, **self._error.details)
            return self._described

    async def keys(self, age_max_s: float) -> list[dict[str, Any]]:
        """Its keys (JWKs), asked for again if they are older than that. Raises ProviderError."""
        described = await self.described()
        async with self._lock:
            now = time.monotonic()
            if now - self._keys_at < age_max_s:
                return self._keys
            if self._keys_error is None or now - self._keys_failed_at >= limits.AWAY_S:
                try:
                    self._keys, self._keys_at = await self._ask_keys(described.jwks_uri), now
                    self._keys_error = None
                except ProviderError as error:
                    self._keys_error, self._keys_failed_at = error, time.monotonic()
            if self._keys_error and not self._keys:
                raise ProviderError(self._keys_error.code, **self._keys_error.details)
            return self._keys

    async def _ask_keys(self, address: str) -> list[dict[str, Any]]:
        status, answer = await self._outbound.ask("GET", address)
        if status != OK:
            raise self.wrong(f"{address} answered {status}")
        return self.understood(answer, _Keys, address).keys

    async def _describe(self) -> Described:
        address = f"{self._name.rstrip('/')}/.well-known/openid-configuration"
        status, answer = await self._outbound.ask("GET", address)
        if status != OK:
            raise self.wrong(f"{address} answered {status}")
        described = self.understood(answer, Described, address)
        if described.issuer != self._name:
            raise self.wrong(f"{address} is another issuer's; write the issuer as it does, to the last slash")
        addresses = (
            described.authorization_endpoint, described.token_endpoint, described.jwks_uri, described.userinfo_endpoint,
            described.end_session_endpoint,
        )  # fmt: skip
        if not all(is_safe(one) for one in addresses if one):
            raise self.wrong(f"{address} names an address without https")
        return described

    def understood(self, answer: dict[str, Any], kind: type[Answer], where: str) -> Answer:
        """An answer by its type. Raises ProviderError."""
        try:
            return msgspec.convert(answer, kind)
        except msgspec.ValidationError as error:
            raise self.wrong(f"{where}: {error}") from None

    def wrong(self, problem: str) -> ProviderError:
        """The error for what its administrator must mend; the log says `problem`."""
        return self._outbound.failed("provider_mistaken", problem)
