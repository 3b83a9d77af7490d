"""The opening handshake: what browsers send is taken, and every other request as the library takes it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from websockets.datastructures import Headers
from websockets.http11 import Request
from websockets.server import ServerProtocol

from acclaim.base.errors import Malformed
from acclaim.wire.handshake import Handshake, refuse

KEY = ("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
PLAIN = [("Host", "vote.example.org"), ("Upgrade", "websocket"), ("Connection", "Upgrade"),
         ("Sec-WebSocket-Version", "13"), KEY]  # fmt: skip

BROWSERS = {
    "Chrome": [*PLAIN, ("Sec-WebSocket-Extensions", "permessage-deflate; client_max_window_bits")],
    "Firefox": [*PLAIN[:1], ("Upgrade", "websocket"), ("Connection", "keep-alive, Upgrade"), *PLAIN[3:]],
    "Safari": [("Upgrade", "websocket"), ("Connection", "Upgrade"), ("Sec-WebSocket-Extensions", "permessage-deflate"),
               *PLAIN[3:], *PLAIN[:1]],
    "WeChat": [("Upgrade", "WebSocket"), ("Connection", "upgrade"), *PLAIN[3:], ("Host", "vote.example.org"),
               ("X-Requested-With", "com.tencent.mm")],
}  # fmt: skip


def handshake(headers: list[tuple[str, str]], method: str = "GET", version: str = "1.1") -> Handshake:
    return Handshake(method, "/ws/gala", version, [(n.encode(), v.encode("latin-1")) for n, v in headers])


def accepted(headers: list[tuple[str, str]]) -> bool:
    try:
        handshake(headers).accept()
    except Malformed:
        return False
    return True


def accepted_by_library(headers: list[tuple[str, str]]) -> bool:
    return ServerProtocol().accept(Request("/ws/gala", Headers(headers), "GET", "HTTP/1.1")).status_code == 101


@pytest.mark.parametrize("browser", BROWSERS)
def test_a_browsers_handshake_is_taken(browser: str) -> None:
    answer = handshake(BROWSERS[browser]).accept()
    assert answer.startswith(b"HTTP/1.1 101 ")
    assert b"Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n" in answer  # RFC 6455 §1.3
    assert b"Extensions" not in answer


# Values that are well-formed for their header: about others the library knows more than is needed here.
fields = st.one_of(
    st.tuples(st.just("Upgrade"), st.sampled_from(["websocket", "WebSocket", "h2c"])),
    st.tuples(st.just("Connection"), st.sampled_from(["upgrade", "Upgrade", "keep-alive", "keep-alive, Upgrade"])),
    st.tuples(st.just("Sec-WebSocket-Version"), st.sampled_from(["13", "8"])),
    st.tuples(st.just("Sec-WebSocket-Key"), st.sampled_from([KEY[1], "dGhlIHNhbXBsZQ==", "****", KEY[1][:-2]])),
    st.tuples(st.just("X-Other"), st.just("1")),
)


@given(st.lists(fields, max_size=3), st.sets(st.integers(0, 4)))
def test_what_the_library_refuses_is_refused(more: list[tuple[str, str]], without: set[int]) -> None:
    headers = [header for n, header in enumerate(PLAIN) if n not in without] + more
    assert accepted(headers) == accepted_by_library(headers)


@pytest.mark.parametrize(("method", "version"), [("POST", "1.1"), ("GET", "1.0")])
def test_only_a_get_of_http_1_1_is_a_handshake(method: str, version: str) -> None:
    with pytest.raises(Malformed):
        handshake(PLAIN, method, version).accept()


def test_cookies_in_several_headers_are_one() -> None:
    assert handshake([*PLAIN, ("Cookie", "a=1"), ("Cookie", "b=2")]).headers["cookie"] == "a=1; b=2"


def test_a_refusal_is_a_whole_response_of_http() -> None:
    assert refuse(403, "wrong_origin: no\n") == (
        b"HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 17\r\n"
        b"Connection: close\r\n\r\nwrong_origin: no\n"
    )
