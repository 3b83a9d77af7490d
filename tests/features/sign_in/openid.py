"""The real OpenID provider of these tests: started, told who its people are, and its login page filled in."""

import asyncio
import json
import os
import re
import shutil
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final
from urllib.parse import urljoin

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

HERE: Final = Path(__file__).parent / "provider"
CLIENT: Final = "acclaim"
SECRET: Final = "a secret of the provider: &%+"  # what a URL would change
_READY_S: Final = 30
_ACTION: Final = re.compile(r'action="([^"]+)"')
_HIDDEN: Final = re.compile(r'type="hidden" name="(\w+)" value="([^"]+)"')


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def _new_key(name: str) -> dict[str, Any]:
    key = RSAAlgorithm.to_jwk(rsa.generate_private_key(65537, 2048), as_dict=True)
    del key["key_ops"]
    return {**key, "kid": name, "use": "sig", "alg": "RS256"}


class OpenId:
    """A provider that is not running yet. Anybody may sign in, and their `sub` is the login that they type."""

    def __init__(self) -> None:
        self.port = free_port()
        self.issuer = f"http://localhost:{self.port}"
        self.back: list[str] = []  # the addresses that it may lead back to
        self.out: list[str] = []  # and those after signing out
        self._keys: dict[str, dict[str, Any]] = {}
        self.people: dict[str, dict[str, Any]] = {}  # {login: claims beside `sub`}

    @asynccontextmanager
    async def running(self, key: str = "first", **options: Any) -> AsyncIterator["OpenId"]:
        """Until the block ends. `key` names the one that it signs with. Skips where it is not installed."""
        folder = Path(sys.prefix) / "oidc-provider"
        node = shutil.which("node")
        if node is None or not (folder / "node_modules").is_dir():
            assert os.environ.get("CI") != "true", "no OpenID provider; scripts/test installs it"
            pytest.skip("no OpenID provider; scripts/test installs it where npm is")
        given = {
            "port": self.port,
            "client": CLIENT,
            "secret": SECRET,
            "back": self.back,
            "out": self.out,
            "people": self.people,
        }
        given |= {"key": self._keys.setdefault(key, _new_key(key))} | options
        process = await asyncio.create_subprocess_exec(
            node, str(HERE / "provider.mjs"), str(folder), json.dumps(given), stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        try:
            assert process.stdout
            line = await asyncio.wait_for(process.stdout.readline(), _READY_S)
            assert line.startswith(b"listening"), line
            yield self
        finally:
            process.kill()
            await process.communicate()

    def settings(self, **more: Any) -> dict[str, Any]:
        """Its table in the file of providers."""
        return {"title": "职工统一认证", "issuer": self.issuer, "client_id": CLIENT, "client_secret": SECRET} | more


async def sign_in(browser: httpx.AsyncClient, answer: httpx.Response, login: str) -> httpx.Response:
    """Goes from our redirect through the provider's login page, up to the redirect that leads back to us, which is
    returned without following it."""
    for _ in range(10):
        while answer.is_redirect:
            address = urljoin(str(answer.url), answer.headers["location"])
            if "/sign-in/" in address:
                return answer
            answer = await browser.get(address)
        form = _ACTION.search(answer.text)
        assert answer.status_code == 200 and form, answer.text[:500]
        hidden = dict(_HIDDEN.findall(answer.text))
        typed = {"prompt": "login", "login": login, "password": "any"} | hidden
        answer = await browser.post(urljoin(str(answer.url), form[1]), data=typed)
    raise AssertionError("the provider never led back")
