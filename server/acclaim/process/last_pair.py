"""The certificate that workers start with."""

import logging
import time
from contextlib import suppress
from typing import Final

from acclaim.base import limits
from acclaim.config import SettingError, Settings
from acclaim.http import certificate
from acclaim.http.certificate import Pair
from acclaim.http.certificate_files import CertificateFiles

log = logging.getLogger("acclaim.supervisor")


class LastPair:
    """Remembers the last good pair: while the files are of no use, because somebody is replacing them or has spoilt
    them, a worker that dies is followed by one that serves with what was in use. Raises SettingError if they are of no
    use from the beginning."""

    def __init__(self, settings: Settings) -> None:
        self._settings: Final = settings
        self._files: Final = CertificateFiles(settings)
        self._pair = certificate.read(settings)
        self._look_at = 0.0

    def follow(self) -> None:
        """Looks at the files now and then, as the workers do, who say what is wrong with them."""
        if self._pair and time.monotonic() >= self._look_at:
            self._look_at = time.monotonic() + limits.CERTIFICATE_LOOK_S
            with suppress(SettingError):
                self._pair = self._files.renewed() or self._pair

    def read(self) -> Pair | None:
        """What is in the files now, or the last that was good; None without a certificate."""
        try:
            self._pair = certificate.read(self._settings)
        except SettingError as error:
            log.error("the last certificate stays in use: %s", error)
        return self._pair
