"""WeCom (企业微信), an internal app: silent sign-in with `snsapi_base`, and a QR code to scan in other browsers.

It is no OpenID Connect: errors come with status 200 and `errcode`, and whoever asks needs the app's access token.
Written by Tencent's documents for developers: 91022 and 91023 (网页授权), 91039 (access_token), 98152 (Web登录).
"""

from collections.abc import Mapping
from typing import Any, Final

from acclaim.base.errors import ProviderError
from acclaim.features.sign_in import rules
from acclaim.features.sign_in.outbound import Outbound
from acclaim.features.sign_in.provider import CodeUsed, Provider, add_query
from acclaim.features.sign_in.rules import Claims, Flow, Identity
from acclaim.features.sign_in.settings import WeComSettings
from acclaim.features.sign_in.wecom_token import WeComToken
from acclaim.redis.client import Store

_AGENT: Final = "wxwork"  # in the User-Agent of WeCom's own browser
_CODE_USED: Final = (40029, 40163)
_TOKEN_ENDED: Final = (40014, 42001)
_TOO_OFTEN: Final = (45009, 45033)
_BUSY: Final = -1


class WeCom(Provider):
    """One app of one corporation. A member is known by the `userid`, which is unique in the corporation."""

    silent_in = _AGENT

    def __init__(self, settings: WeComSettings, outbound: Outbound, store: Store) -> None:
        self._settings = settings
        self._outbound = outbound
        self._token = WeComToken(store, self._fetch, settings.api, settings.corp_id, settings.secret)

    async def address(self, flow: Flow, back: str, agent: str, *, anew: bool) -> str:
        settings = self._settings
        asked = {"appid": settings.corp_id, "agentid": settings.agent_id, "redirect_uri": back, "state": flow.state}
        if _AGENT not in agent.lower():
            return add_query(settings.scan, {"login_type": "CorpApp"} | asked)
        asked |= {"response_type": "code", "scope": "snsapi_base"}
        return add_query(settings.authorize, asked) + "#wechat_redirect"

    async def identify(self, flow: Flow, said: Mapping[str, str], back: str, now: int) -> Identity:
        code = said.get("code", "")
        if not code:  # the member has refused
            raise ProviderError("provider_denied")
        async with self._outbound.turn():
            answer = await self._who(code, now)
        userid = answer.get("userid")
        if not isinstance(userid, str) or not userid:  # somebody from outside the corporation has an openid instead
            raise ProviderError("provider_denied")
        return rules.identity_of(f"wecom:{self._settings.corp_id}", userid, {}, Claims())

    async def _who(self, code: str, now: int) -> dict[str, Any]:
        token = await self._token.current(now)
        answer = await self._call("auth/getuserinfo", access_token=token, code=code)
        if answer.get("errcode", 0) in _TOKEN_ENDED:
            token = await self._token.current(now, not_this=token)
            answer = await self._call("auth/getuserinfo", access_token=token, code=code)
        return self._good(answer)

    async def _fetch(self) -> tuple[str, int]:
        """(a new access token, how many seconds it is good for)."""
        app = {"corpid": self._settings.corp_id, "corpsecret": self._settings.secret}
        answer = self._good(await self._call("gettoken", **app))
        token, good_for_s = answer.get("access_token"), answer.get("expires_in")
        if not isinstance(token, str) or not token or not isinstance(good_for_s, int):
            raise self._outbound.failed("provider_mistaken", "gettoken gave no token")
        return token, good_for_s

    async def _call(self, what: str, **query: str) -> dict[str, Any]:
        _, answer = await self._outbound.ask("GET", f"{self._settings.api}/cgi-bin/{what}", params=query)
        return answer

    def _good(self, answer: dict[str, Any]) -> dict[str, Any]:
        """Raises CodeUsed, ProviderError."""
        code = answer.get("errcode", 0)
        if code == 0:
            return answer
        if code in _CODE_USED:
            raise CodeUsed
        if code in _TOO_OFTEN or code == _BUSY:
            raise self._outbound.failed("provider_busy", f"errcode {code}")
        raise self._outbound.failed("provider_mistaken", f"errcode {code}")  # its errmsg repeats what was sent

    async def close(self) -> None:
        await self._outbound.close()
