"""OpenID Connect: the authorization code flow with PKCE (RFC 6749, RFC 7636, OpenID Connect Core 1.0, RFC 9207)."""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from urllib.parse import quote_plus

import msgspec

from acclaim.features.sign_in import id_token, limits, rules
from acclaim.features.sign_in.id_token import Expected, Invalid, UnknownKey
from acclaim.features.sign_in.issuer import OK, Described, Issuer
from acclaim.features.sign_in.outbound import Outbound
from acclaim.features.sign_in.provider import CodeUsed, Provider, add_query
from acclaim.features.sign_in.rules import Flow, Identity
from acclaim.features.sign_in.settings import OidcSettings

_DENIED: Final = ("access_denied", "login_required", "interaction_required", "consent_required")
_AWAY: Final = ("temporarily_unavailable", "server_error")
_ERROR_CHARS: Final = 40  # of what a provider calls an error, in the log


class _Tokens(msgspec.Struct, frozen=True):
    id_token: str
    access_token: str = ""


class Oidc(Provider):
    """A client of one issuer."""

    def __init__(self, settings: OidcSettings, outbound: Outbound) -> None:
        self._settings = settings
        self._outbound = outbound
        self._issuer = Issuer(settings.issuer, outbound)

    async def address(self, flow: Flow, back: str, agent: str, *, anew: bool) -> str:
        described = await self._issuer.described()
        asked = {
            "response_type": "code", "client_id": self._settings.client_id, "redirect_uri": back,
            "scope": " ".join(self._settings.scopes), "state": flow.state, "nonce": flow.nonce,
            "code_challenge": flow.challenge, "code_challenge_method": "S256",
        }  # fmt: skip
        return add_query(described.authorization_endpoint, asked | ({"prompt": "login"} if anew else {}))

    async def identify(self, flow: Flow, said: Mapping[str, str], back: str, now: int) -> Identity:
        names = self._settings.claims
        claims = await self.claims(flow, said, back, now, rules.wanted(names))
        return rules.identity_of(self._settings.issuer, claims["sub"], claims, names)

    async def claims(
        self, flow: Flow, said: Mapping[str, str], back: str, now: int, wanted: Sequence[str]
    ) -> dict[str, Any]:
        described = await self._issuer.described()
        is_named = described.authorization_response_iss_parameter_supported or "iss" in said
        if is_named and said.get("iss") != described.issuer:  # RFC 9207
            raise self._issuer.wrong("the answer in the address is another issuer's")
        if error := said.get("error"):
            code = "provider_denied" if error in _DENIED else "provider_away" if error in _AWAY else "provider_mistaken"
            raise self._outbound.failed(code, f"it sent a member back with {error[:_ERROR_CHARS]!r}")
        async with self._outbound.turn():
            tokens = await self._redeem(described, said.get("code", ""), flow, back)
            claims = await self._verified(tokens.id_token, flow, now)
            if not claims.keys() >= set(wanted) and described.userinfo_endpoint and tokens.access_token:
                claims = await self._userinfo(described, tokens.access_token, claims["sub"]) | claims
        return claims

    async def way_out(self, back: str, state: str) -> str:
        """OpenID Connect RP-Initiated Logout 1.0. No ID token is kept to hint with, so the provider may ask once."""
        if not self._settings.sign_out:
            return ""
        end = (await self._issuer.described()).end_session_endpoint
        asked = {"client_id": self._settings.client_id, "post_logout_redirect_uri": back, "state": state}
        return add_query(end, asked) if end else ""

    async def _redeem(self, described: Described, code: str, flow: Flow, back: str) -> _Tokens:
        settings = self._settings
        form = {"grant_type": "authorization_code", "code": code, "redirect_uri": back, "code_verifier": flow.verifier}
        request: dict[str, Any] = {"data": form}
        if not settings.client_secret:
            form["client_id"] = settings.client_id
        elif "client_secret_basic" in described.token_endpoint_auth_methods_supported:
            # Both are form-encoded first (RFC 6749 §2.3.1).
            request["auth"] = (quote_plus(settings.client_id), quote_plus(settings.client_secret))
        else:
            form |= {"client_id": settings.client_id, "client_secret": settings.client_secret}
        status, answer = await self._outbound.ask("POST", described.token_endpoint, **request)
        if status != OK:
            error = str(answer.get("error", ""))[:_ERROR_CHARS]
            if error == "invalid_grant":
                raise CodeUsed
            raise self._issuer.wrong(f"the token endpoint answered {status} {error!r}")
        return self._issuer.understood(answer, _Tokens, "the token endpoint")

    async def _verified(self, token: str, flow: Flow, now: int) -> dict[str, Any]:
        settings = self._settings
        expected = Expected(settings.issuer, settings.client_id, flow.nonce, settings.algorithms)
        try:
            try:
                return id_token.verify(token, await self._issuer.keys(limits.DISCOVERY_S), expected, now)
            except UnknownKey:
                return id_token.verify(token, await self._issuer.keys(limits.KEYS_AGAIN_S), expected, now)
        except Invalid as error:
            raise self._issuer.wrong(f"the ID token was not accepted: {error}") from None

    async def _userinfo(self, described: Described, token: str, subject: str) -> dict[str, Any]:
        bearer = {"Authorization": f"Bearer {token}"}
        status, answer = await self._outbound.ask("GET", described.userinfo_endpoint, headers=bearer)
        if status != OK or answer.get("sub") != subject:  # Core §5.3.2: else it may be anybody's
            raise self._issuer.wrong(f"userinfo answered {status}, or about somebody else")
        return answer

    async def close(self) -> None:
        await self._outbound.close()
