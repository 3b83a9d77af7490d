"""The receiver: the client that we hand out (docs/clients), as a process that can be killed and started again."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from loadtests.isolation import environment
from loadtests.server_under_test import ROOT

CLIENT: Final = ROOT / "docs" / "clients" / "acclaim_client.py"


class Receiver:
    """Follows an event into the file `journal`."""

    def __init__(self, url: str, event: str, key: str, journal: Path) -> None:
        self._command = [
            sys.executable, str(CLIENT), "--url", url, "--event", event, "--journal", str(journal),
        ]  # fmt: skip
        self._environment = environment(ACCLAIM_API_KEY=key)
        self.journal: Final = journal
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        assert not self.runs, "two would write one journal, and one of them would outlive us"
        self._process = subprocess.Popen(self._command, env=self._environment, stdin=subprocess.DEVNULL)

    @property
    def runs(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def kill(self) -> None:
        """SIGKILL, in the midst of whatever it does."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def facts(self) -> list[dict[str, Any]]:
        """All that it has kept. Only while it does not run, for whoever opens the journal mends it."""
        assert not self.runs
        found: list[dict[str, Any]] = _client().Journal(self.journal).facts()
        return found

    def heard(self, what: bytes) -> int:
        """How often these bytes stand in its journal."""
        return self.journal.read_bytes().count(what) if self.journal.exists() else 0


def _client() -> Any:
    spec = importlib.util.spec_from_file_location("acclaim_client", CLIENT)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
