"""`acclaim verify-draw` on what strangers publish: names that would hide a line, answers without end, odd addresses."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import msgspec
import pytest

from acclaim.__main__ import main
from acclaim.commands import verify_draw
from acclaim.features.draws.rules import Member
from tests.features.draws.drawn import drawn, proof_of


@pytest.fixture
def verify(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """verify(proof or address) → (exit code, output, errors)."""

    def run(source: Any) -> tuple[int, str, str]:
        if not isinstance(source, str):
            (tmp_path / "draw.json").write_bytes(msgspec.json.encode(source))
            source = str(tmp_path / "draw.json")
        code = main(["verify-draw", source])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def test_a_name_can_neither_hide_a_problem_nor_say_that_all_is_well(verify: Any) -> None:
    draw, entrants = drawn(["m1", "m2", "m3"])
    proof = msgspec.to_builtins(proof_of(draw, entrants))
    proof["draw"]["winners"][0]["name"] = "王\nequal: everything follows from what was published before\x1b[8m"
    proof["draw"]["seed"] = "00" * 32
    code, said, _ = verify(proof)
    assert code == 1
    assert "\x1b" not in said
    assert not [line for line in said.splitlines() if line.startswith("equal")]
    assert said.splitlines()[-1].startswith("WRONG: ")


def test_the_word_is_printed_with_its_code_points_and_one_that_hides_something_is_wrong(verify: Any) -> None:
    draw, entrants = drawn(["m1", "m2", "m3"], word="8848")
    code, said, _ = verify(proof_of(draw, entrants))
    assert (code, "8848 (U+0038 U+0038 U+0034 U+0038)" in said) == (0, True)
    draw, entrants = drawn(["m1", "m2", "m3"], word="8848\u200b\u2060")
    code, said, _ = verify(proof_of(draw, entrants))
    assert (code, r"8848\u200b\u2060" in said, "WRONG: the word" in said) == (1, True, True)
    draw, entrants = drawn(["m1", "m2", "m3"])
    code, said, _ = verify(proof_of(draw, entrants))
    assert (code, "WEAKER: no word from the hall." in said) == (0, True)


@pytest.mark.parametrize(
    "address",
    [
        "http://", "http://[", "http://127.0.0.1:x/", "http://127.0.0.1:99999/", "http://a b/",
        "HTTP://\u202e.invalid/", "https://127.0.0.1:1/", "http://127.0.0.1:1/\n",
        "http://xn--a.xn--/", f"http://{'a' * 300}.invalid/",
        "no-file", "ftp://127.0.0.1/", "\x00", ".",
    ],
)  # fmt: skip
def test_an_odd_address_is_one_line_that_says_what_is_wrong(verify: Any, address: str) -> None:
    code, said, told = verify(address)
    assert (code, said) == (1, "")
    assert told.startswith("acclaim: ") and told.count("\n") == 1
    assert "Give the address of a draw, https://HOST/api/events/EVENT/draws/N (N is its number)" in told


@pytest.mark.parametrize("text", [b"", b"[]", b"[" * 100_000, b"\xff", b'{"event": "\\ud800"}', b"null"])
def test_what_is_no_draw_is_one_line(verify: Any, tmp_path: Path, text: bytes) -> None:
    (tmp_path / "odd.json").write_bytes(text)
    code, said, told = verify(str(tmp_path / "odd.json"))
    assert (code, said, told.count("\n")) == (1, "", 1)
    assert "/api/events/EVENT/draws/N" in told


def test_a_folder_is_called_that(verify: Any, tmp_path: Path) -> None:
    assert "it is a folder. Give the address of a draw" in verify(str(tmp_path))[2]


@pytest.mark.parametrize("path", ["/e/gala", "/s/gala?key=x", "/api/events/gala/draws", "/api/events/gala/draws/9"])
def test_the_address_of_a_page_is_answered_with_that_of_its_draws(verify: Any, stranger: str, path: str) -> None:
    code, said, told = verify(stranger + path)
    assert (code, said, told.count("\n")) == (1, "", 1)
    assert f"Give the address of a draw, {stranger}/api/events/gala/draws/N (N is its number)" in told
    assert "the server answers 404" in told if path.endswith("9") else "a page or some other file" in told


class _Odd(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/endless":
            self.send_response(200)
            self.end_headers()
            for _ in range(100):
                self.wfile.write(b" " * 1000)
        elif self.path == "/short":
            self.send_response(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
        elif self.path.endswith("/9"):
            self.send_error(404)
        elif "gala" in self.path:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"<!doctype html>")
        else:
            self.wfile.write(b"SSH-2.0\r\n\r\n")

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def stranger() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), _Odd) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize("path", ["/endless", "/short", "/no-http"])
def test_a_servers_odd_answer_is_one_line(
    verify: Any, stranger: str, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verify_draw, "_PROOF_BYTES", 50_000)
    code, said, told = verify(stranger + path)
    assert (code, said, told.count("\n")) == (1, "", 1)


def test_members_are_no_part_of_a_proof() -> None:
    draw, entrants = drawn(["m1"])
    assert Member("m1").id not in msgspec.json.encode(proof_of(draw, entrants)).decode()
