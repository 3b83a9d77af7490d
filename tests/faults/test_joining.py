"""Workers are killed while a hall joins: whoever was let in is in, and a code whose answer was lost works again."""

import asyncio

import pytest

from acclaim.audience.address import Address
from acclaim.audience.asking import Reply, ask
from acclaim.base.clock import now_ms
from acclaim.identity import codes, devices
from acclaim.identity import member as sessions
from acclaim.wire import cookies
from loadtests.server_under_test import ServerUnderTest, server_under_test
from tests.running import SECRET, make_event

pytestmark = pytest.mark.faults
PHONES = 200
AT_ONCE = 50
PATIENCE_S = 60.0  # until killed workers have successors


def member_of(reply: Reply) -> str:
    """Whom a session cookie names."""
    token = cookies.read(reply.cookies, cookies.member("gala"))
    assert token is not None
    return sessions.read_session(token, bytes.fromhex(SECRET), "gala", now_ms()).member.id


class Phone:
    """Asks until it has an answer, as a page does. `code` "": as a new device."""

    def __init__(self, server: ServerUnderTest, number: int, code: str) -> None:
        self._address = Address("127.0.0.1", server.port)
        self._body = f'{{"code":"{code}","device":"phone-{number}"}}'.encode() if code else b"{}"
        self.tries = 0

    async def join(self) -> str:
        async with asyncio.timeout(PATIENCE_S):
            while True:
                self.tries += 1
                try:
                    reply = await ask(self._address, "POST", "/api/events/gala/join", self._body)
                except OSError:
                    await asyncio.sleep(0.05)
                    continue
                assert reply.status == 200, reply.body
                return member_of(reply)


async def joined(server: ServerUnderTest, phones: list[Phone], kills: int) -> list[str]:
    """The members that phones have become while so many workers were killed, spread over their coming."""
    turns = asyncio.Semaphore(AT_ONCE)
    answered = 0

    async def one(phone: Phone) -> str:
        nonlocal answered
        async with turns:
            member = await phone.join()
        answered += 1
        if answered in at:
            for worker in server.workers():
                worker.kill()
        return member

    at = [len(phones) * n // (kills + 1) for n in range(1, kills + 1)]
    return await asyncio.gather(*(one(phone) for phone in phones))


@pytest.mark.parametrize("admission", ["code", "device"])
async def test_workers_that_are_killed_in_mid_batch_lose_nobody_who_was_let_in(admission: str) -> None:
    async with server_under_test(make_event(admission="open"), workers=2, secret=SECRET) as server:
        made = await codes.create(server.store, "gala", PHONES, []) if admission == "code" else []
        phones = [Phone(server, n, made[n][0] if made else "") for n in range(PHONES)]
        members = await joined(server, phones, kills=3)
        assert sum(phone.tries for phone in phones) > PHONES, "no answer was lost: nothing was tested"
        assert len(set(members)) == PHONES
        if made:
            assert members == [member for _, member in made]
            assert await codes.count(server.store, "gala") == (PHONES, PHONES)
        else:
            assert await devices.count(server.store, "gala") >= PHONES, "each that was let in was counted first"
