"""JSON bodies of the sandbox, both ways."""

from typing import Annotated

import msgspec

from acclaim.features.sandbox.limits import PLAY_S_MAX
from acclaim.http.bodies import Answer, Body


class Play(Body, forbid_unknown_fields=True):
    """How long the poll is open, and whether its result is published at the end: once it is, the sandbox has to be
    emptied before it plays again."""

    seconds: Annotated[float, msgspec.Meta(ge=0, le=PLAY_S_MAX)] = 20
    publish: bool = False


class SandboxNow(Answer):
    """`event` is its id, "" where there is none; `busy`: it is being played or emptied."""

    event: str
    busy: bool
