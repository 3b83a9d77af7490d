"""The certificate that workers start with."""

import logging
from contextlib import suppress
from typing import Final

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

    def follow(self) -> None:
        """Looks at the files, at every turn of the supervisor: what a worker has renewed must be known here before the
        files can be spoilt. What is wrong with them the workers say."""
        if self._pair:
            with suppress(SettingError):
                self._pair = self._files.renewed() or self._pair

    def read(self) -> Pair | None:
        """What is in the files now, or the last that was good; None without a certificate."""
        try:
            self._pair = certificate.read(self._settings)
        except SettingError as error:
            log.error("the last certificate stays in use: %s", error)
        return self._pair
