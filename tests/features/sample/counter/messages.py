"""The counter on the wire."""

from typing import Annotated

import msgspec

from acclaim.wire.messages import FromPhone, ToPages


class Press(FromPhone, frozen=True, tag="press"):
    """A phone's own running total; `source` names the phone's counter, drawn once a device."""

    source: Annotated[str, msgspec.Meta(pattern="^[A-Za-z0-9]{4,16}$")]
    total: Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]


class Pressed(ToPages, tag="pressed"):
    """To the phone: `total` of its counter is taken."""

    source: str
    total: int


class Counted(ToPages, tag="counted"):
    """To screens: the sum of all."""

    total: int
