"""A worker reloads its certificate when the files change."""

import asyncio
import logging
from typing import Final

from acclaim.base import limits
from acclaim.config import SettingError
from acclaim.http.certificate_files import CertificateFiles
from acclaim.http.edge.tls import Terminator

log = logging.getLogger("acclaim.web")


class Renewal:
    """Gives `terminator` the pair of the files whenever these have changed. Where they are of no use it says so, and
    what was in use stays."""

    def __init__(self, files: CertificateFiles, terminator: Terminator) -> None:
        self.terminator: Final = terminator
        self._files: Final = files
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._watch())

    def stop(self) -> None:
        if self._task:
            self._task.cancel()

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(limits.CERTIFICATE_LOOK_S)
            self.look()

    def look(self) -> None:
        """Looks at the files once."""
        try:
            pair = self._files.renewed()
        except SettingError as error:
            log.error("certificate not renewed, the old one stays in use: %s", error)
            return
        if pair:
            self.terminator.context = pair.context()
            log.info("certificate renewed: valid until %s", pair.expires_at.date())
