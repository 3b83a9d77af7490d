"""The step "known vulnerabilities" of scripts/check: pip-audit itself, against a service of ours."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.folders import ROOT

FLAWED, SOUND = "idna", "segno"
FLAW = {"id": "PYSEC-0000-1", "summary": "a made-up flaw", "affected": [{
    "package": {"ecosystem": "PyPI", "name": FLAWED},
    "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "3.8"}]}],
}]}  # fmt: skip


class Service(BaseHTTPRequestHandler):
    """Speaks as OSV does: one flaw, in one package."""

    asked: list[str]

    def do_POST(self) -> None:
        query = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        name = query["package"]["name"]
        self.asked.append(name)
        answer = json.dumps({"vulns": [FLAW]} if name == FLAWED else {}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def service() -> Iterator[tuple[str, list[str]]]:
    """Its address, and what it was asked about."""
    asked: list[str] = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Mine", (Service,), {"asked": asked}))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()


def audit(tmp_path: Path, url: str, *packages: str, **environment: str) -> tuple[int, str]:
    """(exit code, what it said) of an audit of these packages."""
    lock = tmp_path / "some.lock"
    lock.write_text("".join(f"{package} --hash=sha256:{'0' * 64}\n" for package in packages))
    command = [sys.executable, "scripts/_audit.py", str(lock), "--osv-url", url, "--stamp", str(tmp_path / "stamp")]
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ | environment, capture_output=True, text=True, timeout=60, check=False
    )
    return done.returncode, done.stderr


def test_a_known_vulnerability_is_fatal_and_named(service: tuple[str, list[str]], tmp_path: Path) -> None:
    for _ in range(2):  # and stays so
        code, said = audit(tmp_path, service[0], f"{FLAWED}==3.7", f"{SOUND}==1.6.0")
        assert code == 1
        assert "idna 3.7: PYSEC-0000-1, fixed in 3.8" in said
    assert sorted(service[1]) == [FLAWED, FLAWED, SOUND, SOUND]


def test_the_same_lock_file_is_asked_about_once_a_day(service: tuple[str, list[str]], tmp_path: Path) -> None:
    for _ in range(2):
        assert audit(tmp_path, service[0], f"{SOUND}==1.6.0") == (0, "")
    assert service[1] == [SOUND]
    assert audit(tmp_path, service[0], f"{SOUND}==1.6.1") == (0, "")
    assert service[1] == [SOUND, SOUND]


@pytest.mark.parametrize(("environment", "code"), [({}, 0), ({"ACCLAIM_AUDIT": "required"}, 1)])
def test_without_the_service_it_says_that_nothing_was_audited(
    tmp_path: Path, environment: dict[str, str], code: int
) -> None:
    ended, said = audit(tmp_path, "http://127.0.0.1:9", f"{SOUND}==1.6.0", **environment)
    assert (ended, said.startswith("NOT AUDITED")) == (code, True)
    assert not (tmp_path / "stamp").exists()


def test_a_lock_file_that_it_can_not_read_is_no_excuse(service: tuple[str, list[str]], tmp_path: Path) -> None:
    code, said = audit(tmp_path, service[0], "not a requirement ===")
    assert code != 0
    assert "pip-audit failed" in said
