"""Requests to addresses that others have named: where they may lead, and what is read of the answer."""

import asyncio
import socket
import ssl
import threading
from contextlib import suppress
from ipaddress import ip_address, ip_network
from typing import Any

import pytest

from acclaim.features.webhooks import outbound
from acclaim.features.webhooks.outbound import NotSent, may_reach
from acclaim.features.webhooks.rules import Message
from tests.features.webhooks.receiver import receiving

MESSAGE = Message({"webhook-id": "msg_1"}, b"{}")
HERE = (ip_network("127.0.0.0/8"),)


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
     "255.255.255.255", "192.0.2.1", "::1", "::", "fe80::1", "fc00::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8",
     "64:ff9b::a9fe:a9fe", "2002:7f00:1::", "2001:0:7f00:1::", "::7f00:1",
     "fec0::1", "192.0.0.9", "192.0.0.10", "192.88.99.1"],
)  # fmt: skip
def test_private_addresses_are_out_of_reach_in_whatever_form_unless_they_are_listed(address: str) -> None:
    assert not may_reach(ip_address(address), ())
    assert may_reach(ip_address(address), (ip_network(address),))


@pytest.mark.parametrize("address", ["1.1.1.1", "114.114.114.114", "2400:3200::1", "2606:4700:4700::1111"])
def test_the_open_internet_is_in_reach(address: str) -> None:
    assert may_reach(ip_address(address), ())


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.1", "0x7f.1", "2130706433", "[::ffff:127.0.0.1]"])
async def test_no_name_of_this_machine_leads_to_it(host: str) -> None:
    async with receiving() as receiver:
        with pytest.raises(NotSent, match=r"private_address|unknown_host"):
            await outbound.post(f"http://{host}:{receiver.port}/", MESSAGE, ())
        assert receiver.received == []


async def test_the_address_that_was_looked_at_is_the_one_that_is_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that leads elsewhere when asked a second time: it is not asked a second time."""
    loop, asked = asyncio.get_running_loop(), list[str]()

    async def rebound(host: str, port: int, **_: Any) -> list[Any]:
        asked.append(host)
        address = "127.0.0.1" if host == "127.0.0.1" or len(asked) == 1 else "10.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    async with receiving() as receiver:
        monkeypatch.setattr(loop, "getaddrinfo", rebound)
        assert await outbound.post(f"http://rebind.example:{receiver.port}/x", MESSAGE, HERE) == 204
    assert asked[:1] == ["rebind.example"]
    assert set(asked[1:]) <= {"127.0.0.1"}
    [got] = receiver.received
    assert (got.headers["host"], got.body) == (f"rebind.example:{receiver.port}", b"{}")


async def test_a_redirect_is_not_followed_and_an_answer_is_read_no_further_than_its_head() -> None:
    async with receiving() as receiver:
        receiver.answers = [
            b"HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/\r\n\r\n",
            b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n",
            b"HTTP/1.1 200 OK\r\nX: " + b"x" * 100_000,
            b"SSH-2.0-OpenSSH\r\n\r\n",
            b"HTTP/1.1 abc\r\n\r\n",
            b"HTTP/1.1 100 Continue\r\n\r\n" * 10_000,
            b"",
        ]
        assert await outbound.post(receiver.url, MESSAGE, HERE) == 302
        assert await outbound.post(receiver.url, MESSAGE, HERE) == 200
        for _ in range(5):
            with pytest.raises(NotSent, match=r"unreadable|unreachable"):
                await outbound.post(receiver.url, MESSAGE, HERE)
        assert receiver.received[0].target == "/hook?of=acclaim"


async def test_who_does_not_answer_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outbound, "SEND_S", 0.05)

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            await reader.read()  # until the other side has had enough
        writer.close()

    silent = await asyncio.start_server(listen, "127.0.0.1", 0)
    port = silent.sockets[0].getsockname()[1]
    with pytest.raises(NotSent, match="timeout"):
        await outbound.post(f"http://127.0.0.1:{port}/", MESSAGE, HERE)
    silent.close()


async def test_the_open_internet_hears_nothing_without_tls(monkeypatch: pytest.MonkeyPatch) -> None:
    async def elsewhere(host: str, port: int, **_: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("1.1.1.1", port))]

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", elsewhere)
    with pytest.raises(NotSent, match="no_tls"):
        await outbound.post("http://host.example/", MESSAGE, ())


async def test_whom_to_trust_is_read_once_and_beside_the_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    made, read = ssl.create_default_context, list[threading.Thread]()

    def recorded() -> ssl.SSLContext:
        read.append(threading.current_thread())
        return made()

    monkeypatch.setattr(ssl, "create_default_context", recorded)
    outbound.trust.cache_clear()
    for _ in range(2):
        with pytest.raises(NotSent, match="unreachable"):
            await outbound.post("https://127.0.0.1:1/", MESSAGE, HERE)
    assert len(read) == 1
    assert read[0] is not threading.current_thread()
