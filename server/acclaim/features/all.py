"""The one list of features: of each, the folder that holds its `feature.py`."""

from importlib import import_module
from typing import Final

from acclaim.feature import Feature
from acclaim.wire import messages
from acclaim.wire.messages import FromPhone, ToPages

_FOLDERS: Final = (
    "comments",
    "draws",
    "show",
    "replays",
    "turnout",
    "presence",
    "attendance",
    "rehearsals",
    "evidence",
    "integration",
    "changes",
    "webhooks",
    "exports",
    "sign_in",
    "photos",
    "check_in",
    "surveys",
    "certificates",
    "contests",
    "quizzes",
    "papers",
    "points",
    "gifts",
    "questions",
    "word_clouds",
    "sandbox",
    "barometer",
)


def _feature_in(folder: str) -> Feature:
    found: Feature = import_module(f"acclaim.features.{folder}.feature").FEATURE
    return found


ALL: Final[tuple[Feature, ...]] = tuple(_feature_in(folder) for folder in _FOLDERS)

# Every message of the socket, by way.
FROM_PHONES: Final[tuple[type[FromPhone], ...]] = (*messages.FROM_PHONES, *(one for f in ALL for one in f.receives))
TO_PAGES: Final[tuple[type[ToPages], ...]] = (*messages.TO_PAGES, *(one for f in ALL for one in f.sends))
