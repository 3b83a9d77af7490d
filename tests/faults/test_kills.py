"""Promises 1 and 2 while parts are killed: every acknowledged ballot is in the recount once."""

import asyncio
import signal
from collections import Counter
from typing import Any, cast

import psutil
import pytest

from acclaim.event.event import Event
from acclaim.redis import keys
from acclaim.voting import ballots
from loadtests.server_under_test import ServerUnderTest, server_under_test
from tests.running import SECRET, make_event, make_poll
from tests.stubborn_phone import StubbornPhone
from tests.waiting import eventually

pytestmark = pytest.mark.faults
PHONES = 300


async def vote_with_a_kill_on_the_way(server: ServerUnderTest, victim: psutil.Process) -> list[StubbornPhone]:
    """All phones vote over about two seconds; after the first of them are answered, `victim` gets a SIGKILL."""
    phones = [StubbornPhone(server.port, f"m{n:04}", str(n % 2 + 1)) for n in range(PHONES)]

    async def later(phone: StubbornPhone, delay_s: float) -> None:
        await asyncio.sleep(delay_s)
        await phone.vote()

    tasks = [asyncio.create_task(later(phone, n / PHONES * 2)) for n, phone in enumerate(phones)]
    await eventually(lambda: sum(bool(phone.answers) for phone in phones) >= PHONES / 4)
    victim.kill()
    async with asyncio.timeout(60):
        await asyncio.gather(*tasks)
    return phones


async def check_that_each_counts_once(server: ServerUnderTest, event: Event, phones: list[StubbornPhone]) -> None:
    async with asyncio.timeout(60):
        await asyncio.gather(*(phone.vote(answers=2) for phone in phones))  # a resend after all that
    logged = [record async for record in ballots.read_log(server.store, "gala", "best", 0)]
    assert sorted(record.member for record in logged) == sorted(phone.member for phone in phones)
    assert {record.ballot for record in logged} == {phone.ballot for phone in phones}
    for phone in phones:
        first, again = phone.answers
        assert first == again
    recount = await ballots.recount(server.store, event, event.polls[0])
    assert recount.equal
    assert recount.recount["ballots audience"] == len(phones)


async def test_a_worker_killed_in_mid_vote_loses_and_doubles_nothing() -> None:
    event = make_event(make_poll())
    async with server_under_test(event, workers=2, secret=SECRET) as server:
        before = server.workers()
        phones = await vote_with_a_kill_on_the_way(server, before[0])
        await check_that_each_counts_once(server, event, phones)
        await eventually(lambda: len(server.workers()) >= 2)
        assert set(server.workers()) != set(before), "a new worker took its place"


async def test_redis_killed_in_mid_vote_loses_and_doubles_nothing() -> None:
    event = make_event(make_poll())
    async with server_under_test(event, workers=2, secret=SECRET) as server:
        before = server.redis()
        phones = await vote_with_a_kill_on_the_way(server, before)
        await check_that_each_counts_once(server, event, phones)
        assert server.redis() != before


async def test_sigterm_lets_every_ballot_be_answered_and_tells_phones_to_come_back() -> None:
    event = make_event(make_poll())
    async with server_under_test(event, workers=2, secret=SECRET) as server:
        phones = [StubbornPhone(server.port, f"m{n:04}", "1") for n in range(100)]
        tasks = [asyncio.create_task(phone.vote()) for phone in phones]
        await eventually(lambda: sum(bool(phone.answers) for phone in phones) >= 20)
        server.workers()[0].terminate()
        async with asyncio.timeout(60):
            await asyncio.gather(*tasks)
        recount = await ballots.recount(server.store, event, event.polls[0])
        assert recount.equal
        assert recount.recount["ballots audience"] == 100


async def test_a_reload_in_mid_vote_loses_no_ballot_and_fails_no_page() -> None:
    event = make_event(make_poll())
    async with server_under_test(event, workers=2, secret=SECRET) as server:
        before = set(server.workers())
        phones = list[StubbornPhone]()
        voting = list[asyncio.Task[Any]]()
        answers = Counter[Any]()
        server.process.send_signal(signal.SIGHUP)
        async with asyncio.timeout(60):
            while before & set(server.workers()):  # the last of them has drained
                phone = StubbornPhone(server.port, f"m{len(phones):04}", "1")
                phones.append(phone)
                voting.append(asyncio.create_task(phone.vote()))
                answers.update(await asyncio.gather(*(page(server.port) for _ in range(4))))
            await asyncio.gather(*voting)
        assert set(answers) == {"HTTP/1.1 200 OK"}, answers
        await check_that_each_counts_once(server, event, phones)
        assert len(server.workers()) == 2


async def test_a_worker_frozen_in_mid_vote_is_replaced_and_loses_no_ballot() -> None:
    event = make_event(make_poll())
    async with server_under_test(event, workers=2, secret=SECRET) as server:

        async def heard_of_both() -> bool:  # one that has sent no heartbeat yet would be one that starts slowly
            return bool(await cast(Any, server.store.redis).hlen(keys.WORKERS) == 2)

        await eventually(heard_of_both)
        [frozen, other] = server.workers()
        phones = [StubbornPhone(server.port, f"m{n:04}", "1") for n in range(60)]
        voting = [asyncio.create_task(phone.vote()) for phone in phones[:30]]
        await eventually(lambda: any(phone.answers for phone in phones))
        frozen.suspend()
        await eventually(lambda: len(server.workers()) != 2, seconds=60)
        voting += [asyncio.create_task(phone.vote()) for phone in phones[30:]]
        # From here on a new connection waits for the successor's start at most, in the socket that they share.
        assert {await page(server.port) for _ in range(20)} == {"HTTP/1.1 200 OK"}
        await eventually(lambda: frozen not in server.workers())
        await asyncio.gather(*voting)
        await check_that_each_counts_once(server, event, phones)
        assert other in server.workers()
        assert len(server.workers()) == 2


async def page(port: int) -> str:
    """The first line of the answer to a new connection, or what went wrong."""
    try:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"GET /e/gala HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        whole = await reader.read()
        writer.close()
    except OSError as error:
        return str(error)
    return whole.partition(b"\r\n")[0].decode() if whole.endswith(b"</html>\n") else f"cut off: {whole[-40:]!r}"
