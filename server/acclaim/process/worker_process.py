"""One worker process as its parent sees it: whether it accepts connections yet, and whether it has gone silent."""

import json
import os
import signal
import time
from collections.abc import Mapping
from typing import Final

from acclaim.base import limits
from acclaim.config import Settings
from acclaim.http.certificate import Pair
from acclaim.process.child import Process
from acclaim.process.heartbeat import LEAVING, Silence


class WorkerProcess:
    """A running worker. `command` is its command line but for the descriptors; `restarts` is what it reports of those
    before it, by reason. Raises OSError if it can't be started."""

    def __init__(
        self,
        command: list[str],
        settings: Settings,
        pair: Pair | None,
        restarts: Mapping[str, int],
        listener: int,
    ) -> None:
        self.settings: Final = settings
        self.started_at: Final = time.monotonic()
        self.takes_connections = False
        self.is_leaving = False  # by itself or on request
        self.is_killed = False  # and about to end
        self._silence = Silence(self.started_at)
        self._reader, writer = os.pipe()
        os.set_blocking(self._reader, False)
        descriptors = ["--listener", str(listener), "--heartbeat", str(writer)]
        lines = "\n".join((settings.to_json(), json.dumps(restarts), json.dumps(pair)))
        self.process: Final = Process([*command, *descriptors], lines, (listener, writer))
        try:
            self.process.start()
        except OSError:
            os.close(self._reader)
            raise
        finally:
            os.close(writer)

    @property
    def pid(self) -> int | None:
        return self.process.pid

    @property
    def silent_s(self) -> float:
        """Since its last heartbeat, or since its start."""
        return self._silence.seconds

    @property
    def is_silent(self) -> bool:
        """Whether it may be hung: it does not take the connections that the kernel gives it."""
        return self.takes_connections and self.silent_s > limits.WORKER_SILENT_S

    @property
    def is_hung(self) -> bool:
        return self.silent_s > (limits.WORKER_HUNG_S if self.takes_connections else limits.WORKER_START_S)

    def fileno(self) -> int:
        """Readable when it has said something, or has ended."""
        return self._reader

    def look(self, now: float) -> int | None:
        """Reads what it has said. Its exit code if it has ended."""
        try:
            said = os.read(self._reader, 4096)
        except BlockingIOError:
            said = b""
        self.takes_connections = self.takes_connections or bool(said)
        self.is_leaving = self.is_leaving or LEAVING in said
        self._silence.look(now, bool(said))
        return self.process.poll()

    def leave(self) -> None:
        """Tells it to drain and to end."""
        self.is_leaving = True
        self.process.signal(signal.SIGTERM)

    def kill(self) -> None:
        self.is_killed = True
        self.process.signal(signal.SIGKILL)

    def close(self) -> None:
        """Once it has ended."""
        self.process.close()
        os.close(self._reader)
