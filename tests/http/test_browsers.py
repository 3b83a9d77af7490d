"""Handshakes line for line as browsers send them, through the real HTTP edge. `%s` stands for the port and the cookie.

Written down from what each is known to send, not recorded; a real Chromium opens sockets in tests/browser/.
"""

import asyncio

import pytest

from tests.running import Running, make_event, open_event

KEY = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
HANDSHAKES = {
    "Chrome 140 on Android": [
        "Host: 127.0.0.1:%s", "Connection: Upgrade", "Pragma: no-cache", "Cache-Control: no-cache",
        "User-Agent: Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 "
        "Mobile Safari/537.36",
        "Upgrade: websocket", "Origin: http://127.0.0.1:%s", "Sec-WebSocket-Version: 13",
        "Accept-Encoding: gzip, deflate, br, zstd", "Accept-Language: zh-CN,zh;q=0.9,en;q=0.8", "Cookie: %s", KEY,
        "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits",
    ],
    "Firefox 143": [
        "Host: 127.0.0.1:%s",
        "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0",
        "Accept: */*", "Accept-Language: zh-CN,zh;q=0.8,en-US;q=0.5,en;q=0.3",
        "Accept-Encoding: gzip, deflate, br, zstd",
        "Sec-WebSocket-Version: 13", "Origin: http://127.0.0.1:%s", "Sec-WebSocket-Extensions: permessage-deflate", KEY,
        "DNT: 1", "Connection: keep-alive, Upgrade", "Cookie: %s", "Sec-Fetch-Dest: empty",
        "Sec-Fetch-Mode: websocket", "Sec-Fetch-Site: same-origin", "Pragma: no-cache", "Cache-Control: no-cache",
        "Upgrade: websocket",
    ],
    "Safari on iOS 18": [
        "Host: 127.0.0.1:%s", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Extensions: permessage-deflate", KEY,
        "Connection: Upgrade", "Sec-Fetch-Mode: websocket", "Sec-Fetch-Site: same-origin", "Sec-Fetch-Dest: websocket",
        "Origin: http://127.0.0.1:%s",
        "User-Agent: Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
        "Version/18.6 Mobile/15E148 Safari/604.1",
        "Cookie: %s", "Pragma: no-cache", "Cache-Control: no-cache", "Upgrade: websocket",
        "Accept-Language: zh-CN,zh-Hans;q=0.9", "Accept-Encoding: gzip, deflate",
    ],
    "WeChat on Android": [
        "Host: 127.0.0.1:%s", "Connection: Upgrade", "Pragma: no-cache", "Cache-Control: no-cache",
        "User-Agent: Mozilla/5.0 (Linux; Android 14; V2304A Build/UP1A.231005.007; wv) AppleWebKit/537.36 (KHTML, like "
        "Gecko) Version/4.0 Chrome/130.0.6723.103 Mobile Safari/537.36 XWEB/1300473 MMWEBSDK/20250201 "
        "MicroMessenger/8.0.60.2860(0x28003C3D) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64",
        "Upgrade: websocket", "Origin: http://127.0.0.1:%s", "Sec-WebSocket-Version: 13",
        "Accept-Encoding: gzip, deflate", "Accept-Language: zh-CN,zh;q=0.9,en-US;q=0.8,en;q=0.7", "Cookie: %s", KEY,
        "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits",
    ],
}  # fmt: skip


@pytest.mark.parametrize("browser", HANDSHAKES)
async def test_a_browsers_own_handshake_opens_a_socket_without_compression(server: Running, browser: str) -> None:
    await open_event(server.store, make_event())
    lines = [
        line.replace("127.0.0.1:%s", f"127.0.0.1:{server.port}").replace("%s", server.member_cookie("m1"))
        for line in HANDSHAKES[browser]
    ]
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write("\r\n".join(["GET /ws/gala?view=phone HTTP/1.1", *lines, "", ""]).encode())
    async with asyncio.timeout(10):
        head = await reader.readuntil(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 101 ")
        assert b"Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n" in head
        assert b"extensions" not in head.lower()
        assert (await reader.readexactly(2))[0] == 0x81, "a whole text frame, not compressed"
        assert b'"welcome"' in await reader.readuntil(b"}")
    writer.close()
    await writer.wait_closed()


async def test_a_page_in_a_null_origin_frame_is_no_page_of_ours(server: Running) -> None:
    """As a sandboxed frame, or a file opened from a phone, would send it."""
    await open_event(server.store, make_event())
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    head = [
        "GET /ws/gala HTTP/1.1",
        f"Host: 127.0.0.1:{server.port}",
        "Upgrade: websocket",
        "Connection: Upgrade",
    ]
    head += ["Sec-WebSocket-Version: 13", KEY, "Origin: null", f"Cookie: {server.member_cookie('m1')}", "", ""]
    writer.write("\r\n".join(head).encode())
    async with asyncio.timeout(10):
        assert (await reader.readline()).startswith(b"HTTP/1.1 403 ")
    writer.close()
    await writer.wait_closed()
