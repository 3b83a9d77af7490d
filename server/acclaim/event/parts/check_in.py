"""Check-in (签到): whoever arrives says so by one press on the phone, and the screen welcomes them."""

from typing import Literal

from acclaim.event.definition import Definition


class CheckIn(Definition, frozen=True):
    """`names`: what the screen calls members who have checked in; `faces`: their photos beside whole names."""

    names: Literal["masked", "full", "none"] = "masked"
    faces: bool = False
