"""Limits of members' photos, in addition to base/limits.py."""

from typing import Final

PHOTOS_PER_ROSTER: Final = 2000  # nominees, guests, a department: some 20 KB each, in memory
PHOTO_WIDTH: Final = 360  # one of PICTURE_WIDTHS in base/limits.py: the size of a face on a screen of 3840 pixels
TOKEN_BYTES: Final = 16
