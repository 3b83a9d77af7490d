"""A request that two readers could read in two ways is refused, and nothing behind it is taken for another request."""

import asyncio

from tests.running import Running

JOIN = "POST /api/events/gala/join HTTP/1.1\r\nHost: localhost\r\n"
BEHIND = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"

AMBIGUOUS = {
    "length and chunks": "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "chunks and length": "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
    "two lengths": "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
    "a length with a sign": "Content-Length: +2\r\n\r\n{}",
    "a length beyond all numbers": f"Content-Length: {'9' * 30}\r\n\r\n{{}}",
    "chunks last but one": "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
    "chunks of another kind": "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
    "a space before the colon": "Transfer-Encoding : chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
    "a folded header": "Transfer-Encoding:\r\n chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
    "a carriage return alone": "X: a\rContent-Length: 2\r\n\r\n{}",
    "a chunk beyond all numbers": f"Transfer-Encoding: chunked\r\n\r\n{'F' * 17}\r\n{{}}\r\n0\r\n\r\n",
    "line feeds alone in chunks": "Transfer-Encoding: chunked\r\n\r\n2\n{}\n0\n\n",
    "a null": "X: a\0b\r\n\r\n",
}


async def answer(server: Running, *parts: str) -> str:
    """All that is answered until the connection is closed."""
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write("".join(parts).encode())
    async with asyncio.timeout(20):
        text = (await reader.read()).decode()
    writer.close()
    return text


async def test_what_could_be_read_in_two_ways_is_refused_with_all_behind_it(server: Running) -> None:
    for kind, rest in AMBIGUOUS.items():
        text = await answer(server, JOIN, rest, BEHIND)
        assert text.startswith("HTTP/1.1 400 "), kind
        assert text.count("HTTP/1.1 ") == 1, kind


async def test_nothing_behind_a_refused_handshake_is_a_request(server: Running) -> None:
    head = "GET /ws/gala HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"
    text = await answer(server, head, BEHIND)
    assert text.startswith("HTTP/1.1 401 ")
    assert text.count("HTTP/1.1 ") == 1
