"""`acclaim serve` with a certificate: what it says, how it follows a renewal, and what a worker starts with while the
files are broken."""

import os
import signal
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from acclaim.base.network import any_certificate
from acclaim.process.port import missing, reserved_port
from loadtests.certificates import Authority, Files
from loadtests.isolation import environment
from tests.folders import ROOT
from tests.running import SECRET, children_of
from tests.waiting import wait_until

pytestmark = pytest.mark.faults


def seen(port: int) -> str:
    """The certificate that a new connection gets, as PEM."""
    with (
        socket.create_connection(("127.0.0.1", port), timeout=10) as plain,
        any_certificate().wrap_socket(plain) as peer,
    ):
        return ssl.DER_cert_to_PEM_cert(peer.getpeercert(binary_form=True) or b"")


def own(files: Files) -> str:
    """The server's own certificate, without the chain."""
    return files.certificate.read_text().partition("-----END CERTIFICATE-----\n")[0] + "-----END CERTIFICATE-----\n"


@contextmanager
def serving(folder: Path, port: int, *flags: str) -> Iterator["subprocess.Popen[bytes]"]:
    """`acclaim serve` with one worker; its words are in the files `out` and `log`."""
    command = [sys.executable, "-m", "acclaim", "serve", "--port", str(port), "--workers", "1", "--data-dir", "data"]
    with (
        open(folder / "log", "wb") as log,
        open(folder / "out", "wb") as out,
        subprocess.Popen(
            [*command, *flags], cwd=folder, stdout=out, stderr=log,
            env=environment(ACCLAIM_SECRET=SECRET, PYTHONPATH=str(ROOT / "server")),
        ) as server,
    ):  # fmt: skip
        try:
            yield server
        finally:
            server.terminate()
            assert server.wait(30) == 0


def test_a_certificate_is_renewed_while_it_serves_and_a_broken_one_changes_nothing(tmp_path: Path) -> None:
    authority = Authority(tmp_path)
    files = authority.issue()
    with reserved_port("127.0.0.1", 0) as held:
        port = held.getsockname()[1]
        with serving(tmp_path, port, *files.flags) as server:
            said, told = (tmp_path / "log").read_text, (tmp_path / "out").read_text
            wait_until(lambda: not missing("127.0.0.1", port, tls=True))
            wait_until(lambda: f"console  https://localhost:{port}/console" in told())
            first = own(files)
            assert seen(port) == first

            authority.issue()  # the same files, with others in them
            wait_until(lambda: "certificate renewed: valid until" in said())
            assert seen(port) == own(files) != first

            good = own(files)
            files.key.write_text("spoilt")
            wait_until(lambda: "certificate not renewed, the old one stays in use" in said())
            [worker] = [pid for pid, command in children_of(server.pid) if "worker" in command]
            os.kill(worker, signal.SIGKILL)
            wait_until(lambda: "the last certificate stays in use" in said())
            wait_until(lambda: not missing("127.0.0.1", port, tls=True))
            assert seen(port) == good


def test_a_certificate_that_is_of_no_use_ends_the_start_with_a_sentence(tmp_path: Path) -> None:
    files = Authority(tmp_path).issue(password="geheim")
    command = [sys.executable, "-m", "acclaim", "serve", "--port", "0", "--data-dir", str(tmp_path / "data")]
    ended = subprocess.run(
        [*command, *files.flags], cwd=ROOT, env=environment(), stdin=subprocess.DEVNULL,
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert ended.returncode == 2
    assert f"{files.key} is encrypted" in ended.stderr
    assert "Traceback" not in ended.stderr
