"""Calls to an identity provider: bounded in time, in bytes and in number, and never redirected.

A hall that comes in by a provider is 200,000 calls to somebody else's server. So only some people are asked about at
once, some more wait in turn, and all others hear that it is busy.
"""

import asyncio
import logging
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final

import httpx
import msgspec

from acclaim.base.errors import ProviderError
from acclaim.features.sign_in import limits

log = logging.getLogger("acclaim.sign_in")
for library in ("httpx", "httpcore"):  # they log whole addresses, and WeCom wants its secret in one
    logging.getLogger(library).setLevel(logging.WARNING)

_HEADERS: Final = {"Accept": "application/json", "Accept-Encoding": "identity", "User-Agent": "Acclaim"}
_SERVER_ERROR: Final = 500
_TOO_MANY: Final = 429
_read: Final = msgspec.json.Decoder(dict[str, Any])


class Outbound:
    """To one provider. `name` is its name in the log, `ca_file` as in its settings."""

    def __init__(self, name: str, ca_file: str = "") -> None:
        self._name = name
        self._ca_file = ca_file
        self._client: httpx.AsyncClient | None = None
        self._turns = asyncio.Semaphore(limits.AT_ONCE)
        self._waiting = 0

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Around all calls about one person. Raises ProviderError("provider_busy")."""
        if self._waiting >= limits.WAITING_MAX:
            raise ProviderError("provider_busy")
        self._waiting += 1
        try:
            await asyncio.wait_for(self._turns.acquire(), limits.WAIT_S)
        except TimeoutError:
            raise ProviderError("provider_busy") from None
        finally:
            self._waiting -= 1
        try:
            yield
        finally:
            self._turns.release()

    async def ask(self, method: str, address: str, **request: Any) -> tuple[int, dict[str, Any]]:
        """(status, JSON object) of an answer. Raises ProviderError: provider_away without a usable one, provider_busy
        for 429, provider_mistaken for what is too large or no JSON. The log says which, without the request's values.
        """
        where = address.partition("?")[0]
        try:
            async with asyncio.timeout(limits.CALL_S):
                status, body = await self._bounded(method, address, request)
        except TimeoutError:
            raise self.failed("provider_away", f"{where} did not answer within {limits.CALL_S:.0f} s") from None
        except (httpx.HTTPError, httpx.InvalidURL, ssl.SSLError, OSError) as error:
            raise self.failed("provider_away", f"{where}: {type(error).__name__}") from None
        if status == _TOO_MANY:
            raise self.failed("provider_busy", f"{where} answered 429")
        if status >= _SERVER_ERROR:
            raise self.failed("provider_away", f"{where} answered {status}")
        try:
            return status, _read.decode(body)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            raise self.failed("provider_mistaken", f"{where} answered {status} with no JSON object") from None

    async def _bounded(self, method: str, address: str, request: dict[str, Any]) -> tuple[int, bytes]:
        if self._client is None:
            trust = ssl.create_default_context(cafile=self._ca_file) if self._ca_file else True
            self._client = httpx.AsyncClient(
                verify=trust, headers=_HEADERS, timeout=limits.CALL_S, follow_redirects=False,
                limits=httpx.Limits(max_connections=limits.AT_ONCE + 4, max_keepalive_connections=limits.AT_ONCE),
            )  # fmt: skip
        async with self._client.stream(method, address, **request) as answer:
            parts, size = list[bytes](), 0
            async for part in answer.aiter_raw():
                parts.append(part)
                size += len(part)
                if size > limits.ANSWER_BYTES:
                    raise self.failed("provider_mistaken", f"{answer.url.path} gave more than {size} bytes")
            return answer.status_code, b"".join(parts)

    def failed(self, code: str, problem: str) -> ProviderError:
        """The error to raise; the log says `problem`, which is nothing that a member could mend."""
        log.warning("identity provider %s: %s: %s", self._name, code, problem)
        return ProviderError(code, provider=self._name)

    async def close(self) -> None:
        if self._client is not None:
            await self._client.aclose()
