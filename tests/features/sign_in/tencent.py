"""A server that answers as Tencent's documents say that WeCom does; there is no public simulator of it.

Written from nothing else: https://developer.work.weixin.qq.com/document/path/91022 (the page that leads back), 91039
(gettoken), 91023 (auth/getuserinfo) and 90313 (error codes).
"""

from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse
from starlette.routing import Route

CORP, SECRET = "ww1a2b3c", "the app's secret"


class Tencent:
    """`codes`: {code: what getuserinfo says of it}, each good for once. `tokens` are those that are good."""

    def __init__(self, corp: str = CORP) -> None:
        self.corp = corp
        self.codes: dict[str, dict[str, Any]] = {}
        self.userid = ""  # who is in front of WeCom's browser
        self.led_back = 0
        self.tokens: list[str] = []
        self.given = 0
        self.asked = 0  # how often about a code
        self.good_for_s = 7200
        self.error: dict[str, Any] = {}  # what everything is answered with, if anything

    @property
    def routes(self) -> list[Route]:
        return [
            Route("/connect/oauth2/authorize", self._authorize),
            Route("/cgi-bin/gettoken", self._gettoken),
            Route("/cgi-bin/auth/getuserinfo", self._getuserinfo),
        ]

    async def _authorize(self, request: Request) -> RedirectResponse:
        query = request.query_params
        self.led_back += 1
        self.codes[code := f"CODE{self.led_back}"] = {"userid": self.userid}
        return RedirectResponse(f"{query['redirect_uri']}?{urlencode({'code': code, 'state': query['state']})}")

    async def _gettoken(self, request: Request) -> JSONResponse:
        if self.error:
            return JSONResponse(self.error)
        query = request.query_params
        if query.get("corpid") != self.corp:
            return JSONResponse({"errcode": 40013, "errmsg": "invalid corpid"})
        if query.get("corpsecret") != SECRET:
            return JSONResponse({"errcode": 40001, "errmsg": f"invalid credential {query.get('corpsecret')}"})
        self.given += 1
        self.tokens.append(f"accesstoken{self.given:06}")
        return JSONResponse(
            {"errcode": 0, "errmsg": "ok", "access_token": self.tokens[-1], "expires_in": self.good_for_s}
        )

    async def _getuserinfo(self, request: Request) -> JSONResponse:
        self.asked += 1
        if self.error:
            return JSONResponse(self.error)
        query = request.query_params
        if query.get("access_token") not in self.tokens:
            return JSONResponse({"errcode": 40014, "errmsg": "invalid access_token"})
        found = self.codes.pop(query.get("code", ""), None)
        if found is None:
            return JSONResponse({"errcode": 40029, "errmsg": f"invalid code {query.get('code')}"})
        return JSONResponse({"errcode": 0, "errmsg": "ok"} | found)
