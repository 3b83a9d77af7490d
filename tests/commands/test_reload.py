"""SIGHUP reads the configuration file again: what is right takes effect, what is wrong changes nothing."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from acclaim.process.port import missing, reserved_port
from tests.folders import ROOT
from tests.running import SECRET
from tests.waiting import wait_until

pytestmark = pytest.mark.faults


def tells_of_tls(port: int) -> bool:
    return "strict-transport-security" in httpx.get(f"http://127.0.0.1:{port}/healthz").headers


def test_the_configuration_file_is_read_again(tmp_path: Path) -> None:
    with reserved_port("127.0.0.1", 0) as held:
        port = held.getsockname()[1]
        file = tmp_path / "acclaim.toml"
        usual = f'port = {port}\nworkers = 1\ndata_dir = "data"\n'
        file.write_text(usual)
        command = [sys.executable, "-m", "acclaim", "serve", "--config", str(file)]
        environment = os.environ | {"ACCLAIM_SECRET": SECRET}
        with (
            open(tmp_path / "log", "w+") as log,
            subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=log) as serving,
        ):
            said = (tmp_path / "log").read_text
            try:
                wait_until(lambda: not missing("127.0.0.1", port))
                assert not tells_of_tls(port)

                file.write_text(usual + 'secure_cookies = "sometimes"\n')
                serving.send_signal(signal.SIGHUP)
                wait_until(lambda: "not reloaded, still running with the old settings: " in said())
                assert not tells_of_tls(port)

                behind_tls = 'public_url = "https://v.example"\nhsts = 60\n'
                file.write_text(usual.replace("workers = 1", "workers = 2") + behind_tls)
                serving.send_signal(signal.SIGHUP)
                wait_until(lambda: "INFO acclaim: reloaded" in said())
                assert tells_of_tls(port)
                assert "not reloaded: workers; restart to change them" in said()
            finally:
                serving.terminate()
                assert serving.wait(30) == 0
