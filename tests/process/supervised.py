"""Runs a Supervisor over tiny workers in a process of its own:
`python -m tests.process.supervised DATA_DIR KIND [embedded]`.

Prints `ready PORT` once the workers answer.
"""

import sys
from dataclasses import replace
from pathlib import Path

from acclaim.base import logs
from acclaim.config import SettingError, Settings, with_secrets
from acclaim.process.port import reserved_port
from acclaim.process.supervisor import Supervisor
from acclaim.redis.embedded import Embedded
from tests.process.faster import hurry

if __name__ == "__main__":
    hurry()
    data_dir, kind, *embedded = sys.argv[1:]
    logs.set_up("acclaim", "info")
    settings = with_secrets(Settings(data_dir=Path(data_dir), port=0, workers=2))
    held = reserved_port(settings.host, settings.port)
    settings = replace(settings, port=held.getsockname()[1])

    def ready(supervisor: Supervisor) -> bool:
        print("ready", supervisor.settings.port, flush=True)
        return True

    def command(worker_id: str) -> list[str]:
        return [sys.executable, "-m", "tests.process.tiny_worker", kind + worker_id]

    def reread() -> Settings:
        """DATA_DIR/reload says what a reload finds: what is wrong, or a log level. The same as before without it."""
        found = Path(data_dir) / "reload"
        if not found.exists():
            return settings
        if " " in (said := found.read_text()):
            raise SettingError(said)
        return replace(settings, log_level=said)

    sys.exit(Supervisor(settings, Embedded(Path(data_dir)) if embedded else None, ready, reread, command).run())
