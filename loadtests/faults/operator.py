"""An operator at the console: signs in, and gives every verb over HTTP, again until an answer to it has been heard."""

import asyncio
import time
from random import Random
from typing import Any, Final

import msgspec

from acclaim.audience.address import Address
from acclaim.audience.asking import Reply, ask
from acclaim.event.event import Event
from acclaim.event.states import Verb
from acclaim.identity import operators
from acclaim.redis.client import Store

_NAME: Final = "operator"
_AGAIN_S_MIN: Final = 0.1
_AGAIN_S_MAX: Final = 2.0
_ANSWER_S: Final = 10.0  # as long as the console waits (static/js/shared/api.js)
_PATIENCE_S: Final = 60.0
_OF_NO_PAGE: Final = {"X-Acclaim": "1"}


class Moved(msgspec.Struct):
    """The answer to a verb."""

    poll: str
    state: str
    epoch: int


class NotDone(Exception):
    """Answered with an error that asking again does not mend, or never answered; the text says which."""


async def hire(store: Store) -> str:
    """Makes the operator's account; returns the password."""
    password = await operators.create(store, _NAME, "operator") or await operators.reset_password(store, _NAME)
    assert password is not None
    return password


class Operator:
    """The operator of one event, who gives a verb up after `patience_s`.

    `lost_answers` counts requests that had to be sent again for want of any answer.
    """

    def __init__(self, address: Address, event_id: str, random: Random, patience_s: float) -> None:
        self.lost_answers = 0
        self._address: Final = address
        self._event_id: Final = event_id
        self._random: Final = random
        self.patience_s: Final = patience_s
        self._headers: Final = dict(_OF_NO_PAGE)

    async def sign_in(self, password: str) -> None:
        reply = await self._until_done("/api/operator/sign-in", {"name": _NAME, "password": password})
        self._headers["Cookie"] = reply.cookies

    async def create(self, event: Event) -> None:
        await self._until_done("/api/operator/events", event, done="already_exists")  # the first answer was lost

    async def move(self, poll: str, verb: Verb, epoch: int) -> tuple[Moved, int]:
        """Gives a verb to a poll as it is seen in `epoch`; its answer, and when it was heard (ms). Raises NotDone."""
        reply, at = await self.give(f"polls/{poll}/{verb}", {"epoch": epoch})
        return msgspec.json.decode(reply.body, type=Moved), at

    async def give(self, path: str, body: Any) -> tuple[Reply, int]:
        """Asks for something below the event until it is done; the answer, and when it was heard (ms). Raises
        NotDone."""
        path = f"/api/operator/events/{self._event_id}/{path}"
        return await self._until_done(path, body, self.patience_s), int(time.time() * 1000)

    async def _until_done(self, path: str, body: Any, patience_s: float = _PATIENCE_S, done: str = "") -> Reply:
        deadline, problem, tries = time.monotonic() + patience_s, "never answered", 0
        while time.monotonic() < deadline:
            try:
                reply = await ask(
                    self._address, "POST", path, msgspec.json.encode(body), self._headers, answer_s=_ANSWER_S
                )
            except OSError:
                self.lost_answers += 1
            else:
                if reply.status == 200:
                    return reply
                error = msgspec.json.decode(reply.body)["error"]
                if error["code"] == done:
                    return reply
                problem = f"{error['code']}: {error['message']}"
                if not error["retryable"] and error["code"] != "conflict":
                    break
            await asyncio.sleep(min(_AGAIN_S_MAX, _AGAIN_S_MIN * 2.0**tries) * (0.5 + self._random.random()))
            tries += 1
        raise NotDone(f"{path}: {problem}")
