"""Providers that are slow, broken, too many people at once, or lie: members read what is wrong, and others go on."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import httpx
import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from acclaim.base.clock import now_ms
from acclaim.base.errors import ProviderError
from acclaim.event.parts.sign_in import MemberSignIn
from acclaim.features.sign_in import limits
from acclaim.features.sign_in.outbound import Outbound
from acclaim.redis.client import Store
from tests.features.sign_in.hall import hall, phone, query_of
from tests.features.sign_in.serving import serving
from tests.running import Running, make_event, open_event

KEY = rsa.generate_private_key(65537, 2048)
KEYS = {"keys": [{**RSAAlgorithm.to_jwk(KEY.public_key(), as_dict=True), "kid": "k"}]}


class Liar:
    """An OpenID provider that answers what a test says: `answers` by path, in place of good ones."""

    def __init__(self) -> None:
        self.url = ""
        self.answering = asyncio.Event()
        self.answering.set()
        self.claims: dict[str, Any] = {}
        self.answers: dict[str, Callable[[], Response]] = {}
        self.asked: list[str] = []
        self.described: dict[str, Any] = {}

    def _good(self, path: str, code: str) -> Response:
        if path == "/.well-known/openid-configuration":
            ends = {"authorization_endpoint": "/auth", "token_endpoint": "/token", "jwks_uri": "/keys"}
            return JSONResponse(
                {"issuer": self.url} | {name: self.url + end for name, end in ends.items()} | self.described
            )
        if path == "/keys":
            return JSONResponse(KEYS)
        now = now_ms() // 1000
        claims = {"iss": self.url, "sub": "s", "aud": "acclaim", "exp": now + 60, "iat": now, "nonce": code}
        token = jwt.encode(claims | self.claims, KEY, "RS256", {"kid": "k"})
        return JSONResponse({"id_token": token, "access_token": "a", "token_type": "Bearer"})

    async def answer(self, request: Request) -> Response:
        self.asked.append(request.url.path)
        await self.answering.wait()
        made = self.answers.get(request.url.path)
        if made:
            return made()
        form = parse_qs((await request.body()).decode())
        return self._good(request.url.path, form.get("code", [""])[0])


@pytest.fixture
async def liar() -> AsyncIterator[Liar]:
    made = Liar()
    async with serving([Route("/{path:path}", made.answer, methods=["GET", "POST"])]) as made.url:
        yield made


@pytest.fixture
async def served(store: Store, redis_url: str, tmp_path: Path, liar: Liar) -> AsyncIterator[Running]:
    table = {"title": "Liar", "issuer": liar.url, "client_id": "acclaim", "client_secret": "s"}
    async with hall(redis_url, tmp_path, {"staff": table}) as running:
        way = MemberSignIn("staff", "identity")
        await open_event(running.store, make_event(admission="members", sign_in=[way]))
        yield running


@asynccontextmanager
async def left(served: Running) -> AsyncIterator[tuple[httpx.AsyncClient, str]]:
    """A phone that has left for the provider, and the address that leads back. The code is the nonce."""
    async with phone(served) as browser:
        asked = query_of(await browser.get("/sign-in/staff?event=gala"))
        yield browser, f"/sign-in/staff/back?code={asked['nonce']}&state={asked['state']}"


async def outcome(served: Running, liar: Liar) -> str:
    async with left(served) as (browser, back):
        answer = await browser.get(back)
        assert ("acclaim-gala" in browser.cookies) is (answer.headers["location"] == "/e/gala#joined")
        return answer.headers["location"].partition("error=")[2] or "in"


async def test_a_liar_that_does_not_lie_lets_one_in(served: Running, liar: Liar) -> None:
    assert await outcome(served, liar) == "in"


@pytest.mark.parametrize(
    "claims",
    [{"nonce": "another"}, {"aud": "another"}, {"iss": "https://evil.example"}, {"exp": 1_000_000_000}, {"sub": ""}],
    ids=lambda claims: next(iter(claims)),
)
async def test_a_token_for_somebody_else_lets_nobody_in(served: Running, liar: Liar, claims: dict[str, Any]) -> None:
    liar.claims = claims
    assert await outcome(served, liar) == "provider_mistaken"


def junk(size: int) -> Response:
    return Response(json.dumps({"keys": [], "junk": "x" * size}), media_type="application/json")


@pytest.mark.parametrize("path", ["/token", "/keys"])
@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (lambda: Response(status_code=500), "provider_away"),
        (lambda: Response(status_code=429), "provider_busy"),
        (lambda: junk(limits.ANSWER_BYTES), "provider_mistaken"),
        (lambda: Response("<html>", media_type="text/html"), "provider_mistaken"),
        (lambda: Response("[" * 10_000), "provider_mistaken"),
        (lambda: JSONResponse({"id_token": 1, "keys": "none"}), "provider_mistaken"),
        (lambda: JSONResponse({"error": "invalid_client"}, 401), "provider_mistaken"),
        (lambda: RedirectResponse("http://127.0.0.1:1/", 302), "provider_mistaken"),
    ],
    ids=["500", "429", "huge", "a page", "nested", "other types", "refused", "a redirect"],
)
async def test_a_broken_answer_is_said_in_words(
    served: Running, liar: Liar, path: str, answer: Callable[[], Response], error: str
) -> None:
    liar.answers[path] = answer
    assert await outcome(served, liar) == error


@pytest.mark.parametrize(
    "described",
    [{"issuer": "https://evil.example"}, {"token_endpoint": "http://evil.example/token"}, {"jwks_uri": "file:///etc"}],
    ids=["another issuer", "in the clear", "a file"],
)
async def test_a_provider_that_says_it_is_another_is_led_to_by_nobody(
    served: Running, liar: Liar, described: dict[str, str]
) -> None:
    liar.described = described
    async with phone(served) as browser:
        answer = await browser.get("/sign-in/staff?event=gala")
        assert answer.headers["location"] == "/e/gala?error=provider_mistaken"
        await browser.get("/sign-in/staff?event=gala")
    assert len(liar.asked) == 1  # not again for each who comes


async def test_what_a_provider_says_of_itself_and_its_keys_are_asked_for_once(served: Running, liar: Liar) -> None:
    assert [await outcome(served, liar) for _ in range(3)] == ["in"] * 3
    assert liar.asked.count("/.well-known/openid-configuration") == liar.asked.count("/keys") == 1


async def test_keys_that_do_not_come_are_not_asked_for_again_for_each_who_comes(
    served: Running, liar: Liar, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert await outcome(served, liar) == "in"
    liar.answers["/keys"] = lambda: Response(status_code=500)
    monkeypatch.setattr(limits, "DISCOVERY_S", 0.0)
    assert [await outcome(served, liar) for _ in range(3)] == ["in"] * 3  # those of before still hold
    assert liar.asked.count("/keys") == 2


async def test_a_slow_provider_holds_up_nobody_for_ever(
    served: Running, liar: Liar, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with left(served) as (browser, back):
        monkeypatch.setattr(limits, "CALL_S", 0.05)
        liar.answering.clear()
        assert (await browser.get(back)).headers["location"] == "/e/gala?error=provider_away"
        liar.answering.set()


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two people are asked about at once, three may wait."""
    monkeypatch.setattr(limits, "AT_ONCE", 2)
    monkeypatch.setattr(limits, "WAITING_MAX", 3)


async def test_where_too_many_come_the_last_hear_that_it_is_full_and_the_others_get_in(
    few: None, served: Running, liar: Liar
) -> None:
    assert await outcome(served, liar) == "in"  # it is known, with its keys
    async with AsyncExitStack() as phones:
        liar.answering.clear()
        coming, refused = set[asyncio.Task[httpx.Response]](), set[asyncio.Task[httpx.Response]]()
        for _ in range(9):
            browser, back = await phones.enter_async_context(left(served))
            coming.add(asyncio.create_task(browser.get(back)))
        while len(refused) < 4:
            refused |= (await asyncio.wait(coming - refused, return_when=asyncio.FIRST_COMPLETED))[0]
        assert {one.result().headers["location"] for one in refused} == {"/e/gala?error=provider_busy"}
        liar.answering.set()
        others = await asyncio.gather(*(coming - refused))
        assert [answer.headers["location"] for answer in others] == ["/e/gala#joined"] * 5


async def test_who_waits_too_long_hears_that_it_is_busy(few: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "WAIT_S", 0.05)
    outbound = Outbound("staff")
    async with outbound.turn(), outbound.turn():
        with pytest.raises(ProviderError, match="provider_busy"):
            async with outbound.turn():
                pass
    async with outbound.turn():  # and nothing of it stays
        pass
