"""Addresses of members' photos."""

from typing import Final

from acclaim.base import limits
from acclaim.features.photos import bodies, web
from acclaim.http.endpoint import OPERATOR_EVENT, Endpoint

_PHOTO: Final = f"{OPERATOR_EVENT}/photos/{{member}}"

PAGES: Final = [
    Endpoint("GET", "/photos/{event}/{token}", web.photo, "A member's photo", errors=("unknown_photo",)),
]

# fmt: off
ROUTES: Final = [
    Endpoint("GET", f"{OPERATOR_EVENT}/photos", web.show, "List the members' photos", gives=bodies.Photos,
             needs="people"),
    Endpoint("PUT", _PHOTO, web.put, "Store a member's photo", takes=bytes, gives=bodies.PhotoStored, needs="people",
             errors=("picture_rejected", "too_big", "unknown_member", "too_many_photos", "roster_of_home"),
             larger_body_bytes=limits.PICTURE_BYTES + 1),
    Endpoint("DELETE", _PHOTO, web.remove, "Remove a member's photo", gives=bodies.Photos, needs="people",
             errors=("roster_of_home",)),
]
