"""Certificates are renewed every few weeks, by programs that replace their files one after the other."""

import os
from typing import Final

from acclaim.config import SettingError, Settings
from acclaim.http import certificate
from acclaim.http.certificate import Pair

_Stats = tuple[tuple[int, int, int] | None, ...]  # of each file, None if it is not there


class CertificateFiles:
    """The files that the settings name, as they change from one look to the next."""

    def __init__(self, settings: Settings) -> None:
        self._settings: Final = settings
        self._seen = self._known = self._stats()  # in the last look; when last found to be good, or reported as bad

    def renewed(self) -> Pair | None:
        """The new pair, once, if there is one. Raises SettingError, once, if the files have changed for the worse and
        have stayed so since the last look: before that, somebody may be about to replace the other one."""
        before, self._seen = self._seen, self._stats()
        if self._seen == self._known:
            return None
        try:
            pair = certificate.read(self._settings)
        except SettingError:
            if self._seen != before:
                return None
            self._known = self._seen
            raise
        self._known = self._seen
        return pair

    def _stats(self) -> _Stats:
        return tuple(map(_stat, filter(None, (self._settings.certificate, self._settings.key))))


def _stat(file: str) -> tuple[int, int, int] | None:
    try:
        found = os.stat(file)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
